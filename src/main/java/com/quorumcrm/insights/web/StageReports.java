package com.quorumcrm.insights.web;

import com.quorumcrm.deallists.Owners;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.insights.DealsAsked;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Reads which report is asked for. */
@Component
class StageReports {

    private final PipelineQuery pipelines;
    private final Owners owners;
    private final OrganisationSettings organisation;
    private final Clock clock;

    StageReports(PipelineQuery pipelines, Owners owners, OrganisationSettings organisation, Clock clock) {
        this.pipelines = pipelines;
        this.owners = owners;
        this.organisation = organisation;
        this.clock = clock;
    }

    record Asked(PipelineView pipeline, DealsAsked deals) {}

    Asked asked(ReportFilter filter, Viewer viewer) {
        var pipeline = pipeline(filter);
        return new Asked(pipeline, filter.asked(pipeline, owners, organisation.current(), clock, viewer));
    }

    private PipelineView pipeline(ReportFilter filter) {
        var key = filter.pipeline();
        return key == null || key.isBlank()
                ? pipelines.defaultPipeline()
                : pipelines
                        .byKey(key)
                        .orElseThrow(() -> new NotUnderstood("pipeline", "insights.filter.pipeline", key));
    }
}
