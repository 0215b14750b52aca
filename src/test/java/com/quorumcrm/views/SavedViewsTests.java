package com.quorumcrm.views;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.Sharing;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.people.OpenTeam;
import com.quorumcrm.people.Teams;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class SavedViewsTests {

    @Autowired
    private SavedViews views;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Test
    void onesOwnAreOfferedToNobodyElse() {
        var id = save(ALICE, Shared.NOBODY);

        assertThat(isOffered(id, ALICE)).isTrue();
        assertThat(isOffered(id, BOB)).isFalse();
        assertThat(isOffered(id, OLGA)).isFalse();
    }

    @Test
    void whatIsSharedWithTheTeamIsOfferedToItOnly() {
        var team = teams.open(new OpenTeam("Team " + UUID.randomUUID(), null, Sharing.NONE), Cast.STAGEHAND);
        jdbc.sql("update app_user set team_id = :team where id in (:people)")
                .param("team", team.id())
                .param("people", List.of(cast.id(BOB).id(), cast.id(ALICE).id()))
                .update();
        try {
            var id = save(BOB, Shared.TEAM);
            assertThat(isOffered(id, ALICE)).isTrue();
            assertThat(isOffered(id, CHARLIE)).isFalse();
        } finally {
            jdbc.sql("update app_user set team_id = null where team_id = :team")
                    .param("team", team.id())
                    .update();
        }
    }

    @Test
    void whoSharesWithWhomFollowsTheRole() {
        assertThat(isOffered(save(OLGA, Shared.EVERYONE), CHARLIE)).isTrue();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> save(BOB, Shared.EVERYONE));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> save(ALICE, Shared.TEAM));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> save(ED, Shared.TEAM));
    }

    @Test
    void onlyItsOwnerDeletesItAndBringsItBack() {
        var id = save(OLGA, Shared.EVERYONE);
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> views.delete(id, cast.viewer(ALICE)));

        views.delete(id, cast.viewer(OLGA));
        assertThat(isOffered(id, OLGA)).isFalse();
        views.restore(id, cast.viewer(OLGA));
        assertThat(isOffered(id, OLGA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/accounts?x=1", "/Accounts", "", "/../x"})
    void leadsToListsOfOursOnly(String list) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> views.save(new SaveView(list, "Bad", "", Shared.NOBODY), cast.viewer(ALICE)));
    }

    @Test
    void aListOffersToSaveWhatItShows() {
        assertThat(mvc.get().uri("/accounts?type=customer&sort=updatedAt,desc").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("/views/panel?list=%2Faccounts&amp;query=type%3Dcustomer%26sort%3DupdatedAt%252Cdesc");
        assertThat(mvc.get()
                        .uri("/views/panel")
                        .param("list", "/accounts")
                        .param("query", "type=customer")
                        .with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"type=customer\"");
    }

    @Test
    void aSavedViewOpensItsList() {
        var id = save(ALICE, Shared.NOBODY);
        var view = views.offered(cast.viewer(ALICE)).stream()
                .filter(offered -> offered.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(view.url()).isEqualTo("/accounts?type=customer");
        assertThat(mvc.get().uri(view.url()).with(cast.alice())).hasStatusOk();
    }

    private SavedViewId save(Part owner, Shared shared) {
        return views.save(
                new SaveView("/accounts", "View " + UUID.randomUUID(), "type=customer", shared), cast.viewer(owner));
    }

    private boolean isOffered(SavedViewId id, Part viewer) {
        return views.offered(cast.viewer(viewer)).stream()
                .anyMatch(view -> view.id().equals(id));
    }
}
