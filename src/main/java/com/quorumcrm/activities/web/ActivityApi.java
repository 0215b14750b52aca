package com.quorumcrm.activities.web;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityListQuery;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(ActivityApi.PATH)
class ActivityApi {

    static final String PATH = "/api/v1/activities";

    private final Activities activities;
    private final ActivityQuery query;
    private final ActivityListQuery list;
    private final MergePatch patches;

    ActivityApi(Activities activities, ActivityQuery query, ActivityListQuery list, MergePatch patches) {
        this.activities = activities;
        this.query = query;
        this.list = list;
        this.patches = patches;
    }

    @GetMapping
    ApiPage<ActivityJson> list(HttpServletRequest request, Viewer viewer) {
        var state = ActivityListQuery.DEFINITION.read(request.getParameterMap());
        return list.list(state, viewer).api(ActivityJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ActivityJson> get(@PathVariable ActivityId id, Viewer viewer) {
        var activity = query.find(id, viewer);
        return Versioned.ok(ActivityJson.of(activity), activity.version());
    }

    @PostMapping
    ResponseEntity<ActivityJson> add(@RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var input = patches.apply(ActivityInput.nothing(), body, ActivityInput.class);
        var activity = query.find(activities.add(input.adding(viewer), viewer), viewer);
        return Versioned.created(PATH + "/" + activity.id(), ActivityJson.of(activity), activity.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<ActivityJson> change(
            @PathVariable ActivityId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var version = Versioned.required(ifMatch);
        var activity = query.find(id, viewer);
        var input = patches.apply(ActivityInput.of(activity), body, ActivityInput.class);
        activities.change(input.changing(activity, version, viewer), viewer);
        return get(id, viewer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> trash(
            @PathVariable ActivityId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        activities.trash(id, Versioned.required(ifMatch), viewer);
        return ResponseEntity.noContent().build();
    }
}
