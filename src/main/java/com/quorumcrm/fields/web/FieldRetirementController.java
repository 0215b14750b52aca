package com.quorumcrm.fields.web;

import com.quorumcrm.fields.FieldId;
import com.quorumcrm.fields.FieldQuery;
import com.quorumcrm.fields.Fields;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FieldRetirementController {

    private final FieldQuery query;
    private final Fields fields;

    FieldRetirementController(FieldQuery query, Fields fields) {
        this.query = query;
        this.fields = fields;
    }

    @PostMapping(FieldPages.PATH + "/{id}/retirement")
    String retire(@PathVariable FieldId id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_FIELDS);
        var field = query.get(id);
        fields.retire(id, viewer);
        Notice.of("fields.notice.retired", field.label())
                .undoneBy(FieldPages.PATH + "/" + id + "/restoration")
                .into(flash);
        return "redirect:" + FieldPages.url(field.kind());
    }

    @PostMapping(FieldPages.PATH + "/{id}/restoration")
    String restore(@PathVariable FieldId id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_FIELDS);
        var field = query.get(id);
        try {
            fields.restore(id, viewer);
            Notice.of("fields.notice.restored", field.label()).into(flash);
        } catch (RuleBroken broken) {
            var breach = broken.breaches().getFirst();
            Notice.problem(breach.code(), breach.arguments().toArray()).into(flash);
        }
        return "redirect:" + FieldPages.url(field.kind());
    }
}
