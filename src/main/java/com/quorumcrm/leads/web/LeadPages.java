package com.quorumcrm.leads.web;

import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.web.RecordPage;
import com.quorumcrm.web.RecordPanels;
import com.quorumcrm.web.RecordTabs;
import com.quorumcrm.web.Tab;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every part of a lead's page shows. */
@Component
class LeadPages implements RecordPage {

    private final LeadQuery leads;
    private final LeadFacts facts;
    private final RecordPanels panels;
    private final RecordTabs tabs;
    private final CustomFields fields;

    LeadPages(LeadQuery leads, LeadFacts facts, RecordPanels panels, RecordTabs tabs, CustomFields fields) {
        this.leads = leads;
        this.facts = facts;
        this.panels = panels;
        this.tabs = tabs;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
    }

    @Override
    public ModelAndView page(UUID record, String part, Viewer viewer) {
        return page(leads.find(new LeadId(record), viewer), part, viewer);
    }

    /** @param part one of overview, activity, or the path of a contributed tab */
    ModelAndView page(LeadView lead, String part, Viewer viewer) {
        var ref = lead.id().ref();
        return new ModelAndView("leads/show")
                .addObject("lead", lead)
                .addObject("home", facts.home(lead))
                .addObject("reach", facts.reach(lead))
                .addObject("origin", facts.origin(lead))
                .addObject("custom", fields.facts(RecordKind.LEAD, LeadFields.held(lead), ref.url(), viewer))
                .addObject("panels", panels.on(RecordKind.LEAD))
                .addObject("part", part)
                .addObject("tabs", tabs.of(ref, part, own(ref.url(), part)));
    }

    private static List<Tab> own(String url, String part) {
        return List.of(
                Tab.of("leads.show.overview", url, part.equals("overview")),
                Tab.of("leads.show.activity", url + "/activity", part.equals("activity")));
    }
}
