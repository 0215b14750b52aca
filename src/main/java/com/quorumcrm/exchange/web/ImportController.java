package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.FileFormat;
import com.quorumcrm.exchange.ImportId;
import com.quorumcrm.exchange.ImportQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One import: its mapping before, its progress during, its result afterwards. */
@Controller
class ImportController {

    private final ImportQuery imports;
    private final PipelineQuery pipelines;

    ImportController(ImportQuery imports, PipelineQuery pipelines) {
        this.imports = imports;
        this.pipelines = pipelines;
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable ImportId id, Viewer viewer, Model model) {
        var view = imports.find(id, viewer);
        model.addAttribute("view", view);
        if (view.status().isUnderWay()) {
            return "exchange/progress";
        }
        if (!view.status().isOpen()) {
            return "exchange/result";
        }
        model.addAttribute("page", PlanPage.of(view, imports.plan(id, viewer), pipelines.all()));
        model.addAttribute("types", UploadController.types(viewer));
        model.addAttribute("encodings", FileFormat.ENCODINGS);
        model.addAttribute("delimiters", FileFormat.DELIMITERS);
        return "exchange/mapping";
    }

    /** The progress alone; once there is none to show, the page. */
    @GetMapping("/imports/{id}/progress")
    String progress(@PathVariable ImportId id, Viewer viewer, Model model, HttpServletResponse response) {
        var view = imports.find(id, viewer);
        model.addAttribute("view", view);
        if (!view.status().isUnderWay()) {
            response.setHeader("HX-Redirect", "/imports/" + id);
        }
        return "exchange/progress :: live";
    }
}
