package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineVersions;
import com.quorumcrm.pipelines.PipelineView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/admin/pipelines/{key}/versions")
class PipelineVersionController {

    private final PipelineQuery query;
    private final PipelineVersions versions;

    PipelineVersionController(PipelineQuery query, PipelineVersions versions) {
        this.query = query;
        this.versions = versions;
    }

    @GetMapping
    String list(@PathVariable String key, Model model) {
        var pipeline = pipeline(key);
        model.addAttribute("pipeline", pipeline);
        model.addAttribute("url", PipelinePages.url(pipeline));
        model.addAttribute("versions", versions.of(pipeline.id()));
        return "pipelines/versions";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String key, @PathVariable int number, Model model) {
        var pipeline = pipeline(key);
        model.addAttribute("pipeline", pipeline);
        model.addAttribute("url", PipelinePages.url(pipeline));
        model.addAttribute("version", versions.of(pipeline.id(), number));
        return "pipelines/version";
    }

    private PipelineView pipeline(String key) {
        return query.byKey(key).orElseThrow(NoSuchRecord::new);
    }
}
