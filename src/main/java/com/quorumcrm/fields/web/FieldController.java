package com.quorumcrm.fields.web;

import com.quorumcrm.fields.FieldId;
import com.quorumcrm.fields.Fields;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FieldController {

    private final FieldPages pages;
    private final Fields fields;

    FieldController(FieldPages pages, Fields fields) {
        this.pages = pages;
        this.fields = fields;
    }

    @GetMapping(FieldPages.PATH)
    ModelAndView list(@RequestParam(required = false) @Nullable String kind, Viewer viewer) {
        viewer.require(Permission.EDIT_FIELDS);
        return pages.list(kind == null ? pages.first() : pages.kind(kind));
    }

    /** @param up the place of a field that goes up by one; without it the fields are in their new order */
    @PostMapping(FieldPages.PATH + "/order")
    String arrange(
            @RequestParam String kind,
            @RequestParam List<FieldId> ids,
            @RequestParam(required = false) @Nullable Integer up,
            @RequestParam(required = false) @Nullable Integer down,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_FIELDS);
        var of = pages.kind(kind);
        fields.arrange(of, Moves.moved(ids, up, down), viewer);
        Notice.of("fields.notice.arranged").into(flash);
        return "redirect:" + FieldPages.url(of);
    }
}
