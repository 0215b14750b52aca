package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.BuyingGroups;
import com.quorumcrm.buyinggroups.SuggestionQuery;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.Notice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the last deal with the same company, taken over. */
@Controller
class CopyController {

    private final BuyingGroups groups;
    private final SuggestionQuery suggestions;
    private final MessageSource messages;

    CopyController(BuyingGroups groups, SuggestionQuery suggestions, MessageSource messages) {
        this.groups = groups;
        this.suggestions = suggestions;
        this.messages = messages;
    }

    @PostMapping("/opportunities/{id}/buying-group/copies")
    String copy(@PathVariable OpportunityId id, Viewer viewer, RedirectAttributes flash) {
        groups.requireEdit(id, viewer);
        var last = suggestions.last(id, viewer).orElseThrow(NoSuchRecord::new);
        var note = messages.getMessage("buyinggroups.copiedFrom", new Object[] {last.name()}, viewer.locale());
        Notice.of("buyinggroups.copied", groups.copy(last.id(), id, note, viewer))
                .into(flash);
        return "redirect:" + id.ref().url() + "/buying-group";
    }
}
