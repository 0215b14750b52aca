package com.quorumcrm.conversion.web;

import com.quorumcrm.conversion.ConversionQuery;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The leads that became a record, on its page. */
@Controller
class BecameController {

    private final ConversionQuery conversions;
    private final Visibility visibility;

    BecameController(ConversionQuery conversions, Visibility visibility) {
        this.conversions = conversions;
        this.visibility = visibility;
    }

    @GetMapping("/accounts/{id}/leads")
    String ofAccount(@PathVariable String id, Viewer viewer, Model model) {
        return panel(RecordKind.ACCOUNT, id, viewer, model);
    }

    @GetMapping("/contacts/{id}/leads")
    String ofContact(@PathVariable String id, Viewer viewer, Model model) {
        return panel(RecordKind.CONTACT, id, viewer, model);
    }

    @GetMapping("/opportunities/{id}/leads")
    String ofDeal(@PathVariable String id, Viewer viewer, Model model) {
        return panel(RecordKind.OPPORTUNITY, id, viewer, model);
    }

    private String panel(RecordKind kind, String id, Viewer viewer, Model model) {
        var record = new RecordRef(kind, Ids.parse(id));
        visibility.requireRead(record, viewer);
        model.addAttribute("leads", conversions.became(kind, record.id(), viewer));
        return "conversion/_became :: panel";
    }
}
