package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountTeam;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(AccountApi.PATH + "/{id}/team")
class AccountTeamApi {

    private final AccountTeam team;
    private final MergePatch patches;

    AccountTeamApi(AccountTeam team, MergePatch patches) {
        this.team = team;
        this.patches = patches;
    }

    @GetMapping
    ApiPage<TeamMemberJson> list(@PathVariable AccountId id, Viewer viewer) {
        return new ApiPage<>(
                team.of(id, viewer).stream().map(TeamMemberJson::of).toList(), null);
    }

    @GetMapping("/{userId}")
    TeamMemberJson get(@PathVariable AccountId id, @PathVariable UserId userId, Viewer viewer) {
        return TeamMemberJson.of(team.member(id, userId, viewer));
    }

    @PutMapping("/{userId}")
    TeamMemberJson put(
            @PathVariable AccountId id, @PathVariable UserId userId, @RequestBody JsonNode body, Viewer viewer) {
        team.requireShare(id, viewer);
        var input = patches.apply(TeamMemberInput.nothing(), body, TeamMemberInput.class);
        team.share(input.command(id, userId), viewer);
        return get(id, userId, viewer);
    }

    @DeleteMapping("/{userId}")
    ResponseEntity<Void> delete(@PathVariable AccountId id, @PathVariable UserId userId, Viewer viewer) {
        team.unshare(id, userId, viewer);
        return ResponseEntity.noContent().build();
    }
}
