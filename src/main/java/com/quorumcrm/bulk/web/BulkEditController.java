package com.quorumcrm.bulk.web;

import com.quorumcrm.bulk.BulkEditId;
import com.quorumcrm.bulk.BulkEditQuery;
import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What bulk edits would do, do and have done. */
@Controller
class BulkEditController {

    private final BulkEditQuery query;
    private final BulkForms forms;
    private final CustomInputs custom;

    BulkEditController(BulkEditQuery query, BulkForms forms, CustomInputs custom) {
        this.query = query;
        this.forms = forms;
        this.custom = custom;
    }

    @GetMapping("/bulk-edits")
    String list(Viewer viewer, Model model) {
        model.addAttribute("edits", query.latest(viewer));
        return "bulk/list";
    }

    @GetMapping("/bulk-edits/{id}")
    String show(@PathVariable BulkEditId id, Viewer viewer, Model model) {
        var edit = query.find(id, viewer);
        model.addAttribute("edit", edit);
        model.addAttribute("items", query.items(edit, viewer));
        model.addAttribute("most", BulkEditQuery.MOST);
        model.addAttribute("names", forms.names(edit.sets(), viewer));
        model.addAttribute("labels", custom.labels(edit.kind(), edit.sets()));
        return "bulk/show";
    }

    /** The page is read anew when the work is done. */
    @GetMapping("/bulk-edits/{id}/progress")
    String progress(@PathVariable BulkEditId id, Viewer viewer, Model model, HttpServletResponse response) {
        var edit = query.find(id, viewer);
        model.addAttribute("edit", edit);
        if (!edit.status().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "bulk/show :: live";
    }
}
