package com.quorumcrm.territories.web;

import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.territories.TerritoryDetails;
import com.quorumcrm.territories.TerritoryId;
import com.quorumcrm.territories.TerritoryPlan;
import com.quorumcrm.territories.TerritoryQuery;
import com.quorumcrm.territories.TerritoryRunId;
import com.quorumcrm.territories.TerritoryRunQuery;
import com.quorumcrm.territories.TerritoryView;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The pages for those who draw territories. */
@Component
class TerritoryPages {

    private static final int SHOWN = 100;

    private final TerritoryQuery territories;
    private final TerritoryPlan plan;
    private final TerritoryRunQuery runs;
    private final PersonQuery people;
    private final TeamQuery teams;

    TerritoryPages(
            TerritoryQuery territories,
            TerritoryPlan plan,
            TerritoryRunQuery runs,
            PersonQuery people,
            TeamQuery teams) {
        this.territories = territories;
        this.plan = plan;
        this.runs = runs;
        this.people = people;
        this.teams = teams;
    }

    TerritoryView find(TerritoryId id, Viewer viewer) {
        return territories.find(id, viewer);
    }

    ModelAndView list(Viewer viewer) {
        return new ModelAndView("territories/list")
                .addObject("tree", territories.all(viewer))
                .addObject("runs", runs.latest(viewer));
    }

    /** @param territory null for a new one */
    ModelAndView form(@Nullable TerritoryView territory, Viewer viewer) {
        return new ModelAndView("territories/form")
                .addObject("territory", territory)
                .addObject("parents", choices(territory, viewer))
                .addObject(
                        "types",
                        Stream.of(AccountType.values()).map(AccountType::key).collect(Collectors.joining(", ")))
                .addObject(
                        "owners",
                        people.choices(viewer).stream()
                                .map(person -> Choice.of(person.id().toString(), person.name()))
                                .toList())
                .addObject(
                        "teams",
                        teams.tree(viewer).stream()
                                .map(team -> Choice.of(team.id().toString(), team.name()))
                                .toList());
    }

    ModelAndView refused(@Nullable TerritoryId id, BindingResult errors, RuleBroken broken, Viewer viewer) {
        FormErrors.add(broken, errors);
        var page = form(id == null ? null : find(id, viewer), viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The form with what applying the rules would do if it were saved. */
    ModelAndView preview(@Nullable TerritoryId id, TerritoryDetails details, Viewer viewer) {
        return form(id == null ? null : find(id, viewer), viewer)
                .addObject("planned", plan.sumWith(id, details, SHOWN, viewer));
    }

    /** What applying the rules would do. */
    ModelAndView moves(Viewer viewer) {
        return new ModelAndView("territories/moves").addObject("planned", plan.sum(SHOWN, viewer));
    }

    ModelAndView run(TerritoryRunId id, Viewer viewer) {
        return new ModelAndView("territories/run").addObject("run", runs.find(id, viewer));
    }

    private List<Choice> choices(@Nullable TerritoryView but, Viewer viewer) {
        return territories.all(viewer).rows().stream()
                .filter(one -> but == null || !one.id().equals(but.id()))
                .map(one -> Choice.of(
                        one.id().toString(),
                        "– ".repeat(one.level()) + one.details().name()))
                .toList();
    }
}
