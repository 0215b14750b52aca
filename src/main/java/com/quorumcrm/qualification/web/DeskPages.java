package com.quorumcrm.qualification.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.qualification.AttemptOutcome;
import com.quorumcrm.qualification.Desk;
import com.quorumcrm.qualification.DeskSettings;
import com.quorumcrm.qualification.FirstTouchQuery;
import com.quorumcrm.qualification.TurnQuery;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of the desk. */
@Component
class DeskPages {

    static final String PATH = "/leads/desk";

    private final Desk desk;
    private final LeadQuery leads;
    private final TurnQuery turns;
    private final FirstTouchQuery touches;
    private final DeskSettings settings;

    DeskPages(Desk desk, LeadQuery leads, TurnQuery turns, FirstTouchQuery touches, DeskSettings settings) {
        this.desk = desk;
        this.leads = leads;
        this.turns = turns;
        this.touches = touches;
        this.settings = settings;
    }

    static String url(boolean team) {
        return team ? PATH + "?team=true" : PATH;
    }

    /** @param lead null when nothing is due */
    ModelAndView page(@Nullable LeadId lead, boolean team, Viewer viewer) {
        var page = new ModelAndView("qualification/desk")
                .addObject("team", team)
                .addObject("views", views(team))
                .addObject("due", desk.due(team, viewer))
                .addObject("touch", touches.of(team, viewer));
        return lead == null ? page : with(page, lead, team, viewer);
    }

    private ModelAndView with(ModelAndView page, LeadId id, boolean team, Viewer viewer) {
        var lead = leads.editable(id, viewer);
        var turn = turns.of(lead, viewer);
        var rules = settings.current();
        return page.addObject("lead", lead)
                .addObject("turn", turn)
                .addObject("rules", rules)
                .addObject("outcomes", AttemptOutcome.values())
                .addObject("form", AttemptForm.of(turn.checks(), rules, team))
                .addObject(
                        "reasons",
                        rules.reasonList().stream()
                                .map(reason -> Choice.of(reason, reason))
                                .toList());
    }

    private static List<Tab> views(boolean team) {
        return List.of(
                Tab.of("qualification.desk.mine", url(false), !team),
                Tab.of("qualification.desk.team", url(true), team));
    }
}
