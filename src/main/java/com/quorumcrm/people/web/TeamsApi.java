package com.quorumcrm.people.web;

import com.quorumcrm.identity.TeamListQuery;
import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How people are grouped. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamsApi {

    private final TeamListQuery list;
    private final TeamQuery teams;

    TeamsApi(TeamListQuery list, TeamQuery teams) {
        this.list = list;
        this.teams = teams;
    }

    @GetMapping
    ApiPage<TeamJson> list(HttpServletRequest request, Viewer viewer) {
        return list.list(TeamListQuery.DEFINITION.read(request.getParameterMap()), viewer)
                .api(TeamJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<TeamJson> get(@PathVariable TeamId id, Viewer viewer) {
        viewer.require(Permission.READ_USERS);
        var team = teams.get(id, viewer);
        return Versioned.ok(TeamJson.of(team), team.version());
    }
}
