package com.quorumcrm.people;

import static com.quorumcrm.Cast.STAGEHAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.Sharing;
import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.identity.TeamView;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.TeamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TeamsTests {

    @Autowired
    private Teams teams;

    @Autowired
    private TeamQuery query;

    @Autowired
    private Cast cast;

    @Test
    void formATree() {
        var parent = team(null);
        var child = team(parent);
        assertThat(query.get(child, STAGEHAND).parentId()).isEqualTo(parent);
        assertThat(query.get(child, STAGEHAND).depth()).isEqualTo(1);
        assertThat(query.tree(STAGEHAND)).extracting(TeamView::id).containsSubsequence(parent, child);
    }

    @Test
    void refuseToFormACircle() {
        var parent = team(null);
        var child = team(parent);
        assertThatThrownBy(() -> teams.change(new ChangeTeam(parent, "Circle", child, Sharing.NONE, 0), STAGEHAND))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.breaches())
                                .extracting(RuleBroken.Breach::code)
                                .containsExactly("people.teams.circle"));
    }

    @Test
    void refuseTwoOfOneName() {
        var name = name();
        teams.open(new OpenTeam(name, null, Sharing.NONE), STAGEHAND);
        assertThatThrownBy(() -> teams.open(new OpenTeam(name.toUpperCase(), null, Sharing.NONE), STAGEHAND))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("nameTaken");
    }

    @Test
    void refuseStaleVersions() {
        var team = team(null);
        teams.change(new ChangeTeam(team, name(), null, Sharing.READ, 0), STAGEHAND);
        assertThatThrownBy(() -> teams.change(new ChangeTeam(team, name(), null, Sharing.EDIT, 0), STAGEHAND))
                .isInstanceOf(Stale.class);
    }

    @Test
    void areNotForRepsToForm() {
        assertThatThrownBy(() -> teams.open(new OpenTeam(name(), null, Sharing.NONE), cast.viewer(Cast.Part.ALICE)))
                .isInstanceOf(Forbidden.class);
    }

    private TeamId team(@Nullable TeamId parent) {
        return teams.open(new OpenTeam(name(), parent, Sharing.NONE), STAGEHAND);
    }

    private static String name() {
        return "Team " + UUID.randomUUID();
    }
}
