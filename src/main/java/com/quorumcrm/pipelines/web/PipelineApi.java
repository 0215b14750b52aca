package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pipelines")
class PipelineApi {

    private final PipelineQuery pipelines;

    PipelineApi(PipelineQuery pipelines) {
        this.pipelines = pipelines;
    }

    @GetMapping
    ApiPage<PipelineJson> list(HttpServletRequest request, Viewer viewer) {
        viewer.require(Permission.READ_PIPELINES);
        var state = PipelineList.DEFINITION.read(request.getParameterMap());
        return PipelineList.page(state, pipelines.all()).api(PipelineJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<PipelineJson> get(@PathVariable PipelineId id, Viewer viewer) {
        viewer.require(Permission.READ_PIPELINES);
        var pipeline = pipelines.pipeline(id);
        return Versioned.ok(PipelineJson.of(pipeline), pipeline.version());
    }
}
