package com.quorumcrm.opportunities.web;

import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.FieldFacts;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityActions;
import com.quorumcrm.opportunities.OpportunityHistoryQuery;
import com.quorumcrm.opportunities.OpportunityState;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.PipelinePath;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.RecordPanels;
import com.quorumcrm.web.RecordTabs;
import com.quorumcrm.web.Tab;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every part of a deal's page shows. */
@Component
class OpportunityPages {

    private final OpportunityHistoryQuery histories;
    private final PipelineQuery pipelines;
    private final OpportunityActions actions;
    private final OpportunityFacts facts;
    private final Passages passages;
    private final RecordPanels panels;
    private final RecordTabs tabs;
    private final CustomFields fields;
    private final Clock clock;

    OpportunityPages(
            OpportunityHistoryQuery histories,
            PipelineQuery pipelines,
            OpportunityActions actions,
            OpportunityFacts facts,
            Passages passages,
            RecordPanels panels,
            RecordTabs tabs,
            CustomFields fields,
            Clock clock) {
        this.histories = histories;
        this.pipelines = pipelines;
        this.actions = actions;
        this.facts = facts;
        this.passages = passages;
        this.panels = panels;
        this.tabs = tabs;
        this.fields = fields;
        this.clock = clock;
    }

    /** @param part one of overview, activity, products, history, or the path of a contributed tab */
    ModelAndView page(OpportunityView deal, String part, Viewer viewer) {
        var history = histories.of(deal.id(), viewer);
        var pipeline = pipelines.pipeline(deal.pipelineId());
        var allowed = actions.on(deal, viewer);
        return new ModelAndView("opportunities/show")
                .addObject("deal", deal)
                .addObject("passage", passages.of(deal, pipeline, viewer))
                .addObject("path", PipelinePath.of(deal, pipeline, history, clock.instant()))
                .addObject("changes", HistoryEntry.of(history))
                .addObject("allowed", allowed)
                .addObject("facts", facts.of(deal, allowed))
                .addObject("custom", custom(deal, viewer))
                .addObject("category", Keys.of(deal.category()))
                .addObject("panels", panels.on(RecordKind.OPPORTUNITY))
                .addObject("part", part)
                .addObject("tabs", tabs.of(deal.id().ref(), part, own(deal, part, history)));
    }

    private FieldFacts custom(OpportunityView deal, Viewer viewer) {
        return fields.facts(
                RecordKind.OPPORTUNITY,
                OpportunityFields.held(deal),
                deal.id().ref().url(),
                viewer);
    }

    private static List<Tab> own(OpportunityView deal, String part, List<OpportunityState> history) {
        var url = deal.id().ref().url();
        return List.of(
                Tab.of("opportunities.tab.overview", url, part.equals("overview")),
                Tab.of("opportunities.tab.activity", url + "/activity", part.equals("activity")),
                Tab.of("opportunities.tab.products", url + "/products", deal.lines(), part.equals("products")),
                Tab.of("opportunities.tab.history", url + "/history", history.size(), part.equals("history")));
    }
}
