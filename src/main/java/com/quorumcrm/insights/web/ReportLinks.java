package com.quorumcrm.insights.web;

import com.quorumcrm.insights.Dimension;
import com.quorumcrm.insights.Part;
import com.quorumcrm.pipelines.PipelineView;

/** Where the numbers of a report lead. */
record ReportLinks(ReportFilter filter) {

    public String deals(String part, String key) {
        return filter.deals(Part.valueOf(part), key);
    }

    public String report() {
        return filter.report();
    }

    public String of(PipelineView pipeline) {
        return filter.of(pipeline.key()).report();
    }

    public String whose() {
        return filter.whose();
    }

    public Dimension by() {
        return filter.dimension();
    }

    public boolean isPast() {
        return filter.isPast();
    }
}
