package com.quorumcrm.activities.web;

import com.quorumcrm.activities.ActivityListQuery;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Listing;
import com.quorumcrm.web.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ActivityListController {

    private final ActivityListQuery activities;
    private final PersonQuery people;

    ActivityListController(ActivityListQuery activities, PersonQuery people) {
        this.activities = activities;
        this.people = people;
    }

    @GetMapping("/activities")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var state = ActivityListQuery.DEFINITION.read(request.getParameterMap());
        var listing = Listing.of(ActivityListQuery.DEFINITION, state, activities.list(state, viewer))
                .offering("assigneeId", assignees(viewer));
        model.addAttribute("listing", listing);
        model.addAttribute("views", views(state));
        model.addAttribute("mayAdd", viewer.can(Permission.EDIT_ACTIVITIES));
        return "activities/list";
    }

    private static List<Tab> views(ListState state) {
        var mine = state.all("assigneeId").equals(List.of("me"));
        var team = state.all("assigneeId").equals(List.of("team"));
        var open = state.all("state").equals(List.of("open"));
        return List.of(
                Tab.of("activities.list.all", "/activities", !mine && !team && !open),
                Tab.of("activities.list.mine", "/activities?assigneeId=me&state=open", mine && open),
                Tab.of("activities.list.team", "/activities?assigneeId=team&state=open", team && open));
    }

    private List<Choice> assignees(Viewer viewer) {
        var relative = Stream.of(
                Choice.keyed("me", "activities.assignee.me"), Choice.keyed("team", "activities.assignee.team"));
        var named = people.choices(viewer).stream()
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()));
        return Stream.concat(relative, named).toList();
    }
}
