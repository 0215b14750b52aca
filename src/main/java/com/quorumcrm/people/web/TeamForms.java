package com.quorumcrm.people.web;

import com.quorumcrm.identity.Sharing;
import com.quorumcrm.identity.TeamView;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of a team shows around the fields. */
@Component
class TeamForms {

    private final PersonForms people;

    TeamForms(PersonForms people) {
        this.people = people;
    }

    ModelAndView page(TeamForm form, @Nullable TeamView team, Viewer viewer, HttpStatus status) {
        var page = new ModelAndView("people/team-form", status);
        page.addObject("teamForm", form);
        page.addObject("team", team);
        page.addObject("parents", parents(team, viewer));
        page.addObject("sharings", sharings());
        return page;
    }

    private List<Choice> parents(@Nullable TeamView team, Viewer viewer) {
        return people.teams(viewer).stream()
                .filter(choice ->
                        team == null || !choice.value().equals(team.id().toString()))
                .toList();
    }

    private static List<Choice> sharings() {
        return Stream.of(Sharing.values())
                .map(sharing -> Choice.keyed(
                        sharing.name(), "people.sharing." + sharing.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
