package com.quorumcrm.leadrules.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leadrules.LeadTrait;
import com.quorumcrm.leadrules.TraitTest;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages for those who make rules. */
@Component
class LeadRulePages {

    private final PersonQuery people;
    private final TeamQuery teams;

    LeadRulePages(PersonQuery people, TeamQuery teams) {
        this.people = people;
        this.teams = teams;
    }

    ModelAndView scores(HttpStatusCode status) {
        return page("leadrules/scores", status).addObject("traits", traits(false));
    }

    ModelAndView assignments(HttpStatusCode status, Viewer viewer) {
        return page("leadrules/assignments", status)
                .addObject("traits", traits(true))
                .addObject("recipients", recipients(viewer));
    }

    private static ModelAndView page(String template, HttpStatusCode status) {
        return new ModelAndView(template, status)
                .addObject(
                        "tests",
                        Stream.of(TraitTest.values())
                                .map(test -> Choice.keyed(test.key(), test.label()))
                                .toList());
    }

    private static List<Choice> traits(boolean withScore) {
        return Stream.of(LeadTrait.values())
                .filter(trait -> withScore || trait != LeadTrait.SCORE)
                .map(trait -> Choice.keyed(trait.key(), trait.label()))
                .toList();
    }

    private List<Choice> recipients(Viewer viewer) {
        return Stream.concat(
                        teams.tree(viewer).stream().map(team -> Choice.of("team:" + team.id(), team.name())),
                        people.choices(viewer).stream()
                                .map(person -> Choice.of("user:" + person.id(), person.name(), person.title())))
                .toList();
    }
}
