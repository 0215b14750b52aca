package com.quorumcrm.opportunities.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.DORA;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.Access;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.LoseOpportunity;
import com.quorumcrm.opportunities.MoveToStage;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityStatus;
import com.quorumcrm.opportunities.WinOpportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A closed deal that is taken up again. */
@IntegrationTest
class ReopeningTests {

    private static final String BUTTON = "/reopening\"";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    Opportunities opportunities;

    @ParameterizedTest
    @EnumSource(names = {"BOB", "DORA", "OLGA", "ADAM"})
    void isForThoseWhoLeadTheOwnerAndThoseWhoChangeEverything(Part by) {
        for (var deal : new OpportunityId[] {won(), lost()}) {
            assertThat(page(by, deal)).bodyText().contains(BUTTON);
            assertThat(reopen(by, deal, version(deal))).hasStatus3xxRedirection();
            assertThat(given.see(deal)).satisfies(open -> {
                assertThat(open.status()).isEqualTo(OpportunityStatus.OPEN);
                assertThat(open.stageKey()).isEqualTo("propose");
                assertThat(open.closedOn()).isNull();
                assertThat(open.lossReasonName()).isNull();
            });
        }
    }

    @Test
    void refusesItsOwnerAndThoseWhoOnlyRead() {
        var deal = won();
        given.grant(deal, CHARLIE, Access.READ);
        for (var part : new Part[] {ALICE, ED, CHARLIE}) {
            assertThat(page(part, deal)).hasStatusOk().bodyText().doesNotContain(BUTTON);
            assertThat(reopen(part, deal, version(deal))).as(part.name()).hasStatus(403);
            assertThat(reopen(part, deal, 0)).as(part.name()).hasStatus(403);
        }
        assertThat(given.see(deal).status()).isEqualTo(OpportunityStatus.WON);
    }

    @Test
    void isUnknownToManagersElsewhere() {
        var deal = given.deal(CHARLIE);
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(CHARLIE));
        assertThat(reopen(BOB, deal, version(deal))).hasStatus(404);
        assertThat(given.see(deal).status()).isEqualTo(OpportunityStatus.WON);
    }

    @Test
    void isNotForThoseWhoWereLetIn() {
        var deal = given.deal(CHARLIE);
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(CHARLIE));
        given.grant(deal, BOB, Access.EDIT);
        assertThat(reopen(BOB, deal, version(deal))).hasStatus(403);
    }

    @Test
    void needsTheVersionThatWasSeen() {
        var deal = lost();
        assertThat(reopen(BOB, deal, version(deal) - 1)).hasStatus(409);
        assertThat(given.see(deal).status()).isEqualTo(OpportunityStatus.LOST);
        assertThat(reopen(DORA, deal, version(deal))).hasStatus3xxRedirection();
        assertThat(reopen(OLGA, deal, version(deal) - 1)).hasStatus(409);
    }

    @Test
    void needsAClosedDeal() {
        var deal = given.deal(ALICE);
        assertThat(reopen(BOB, deal, 0)).hasStatus(422);
    }

    @Test
    void isNotDoneByLooking() {
        assertThat(mvc.get().uri("/opportunities/" + won() + "/reopening").with(cast.bob()))
                .hasStatus(405);
    }

    private OpportunityId won() {
        var deal = proposed();
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        return deal;
    }

    private OpportunityId lost() {
        var deal = proposed();
        opportunities.lose(new LoseOpportunity(deal, null, "price", null, null), cast.viewer(ALICE));
        return deal;
    }

    private OpportunityId proposed() {
        var deal = given.deal(ALICE);
        var stage = given.pipeline().openStages().stream()
                .filter(one -> one.key().equals("propose"))
                .findFirst()
                .orElseThrow();
        opportunities.move(MoveToStage.of(deal, null, stage.id()), cast.viewer(ALICE));
        return deal;
    }

    private long version(OpportunityId deal) {
        return given.see(deal).version();
    }

    private MvcTestResult page(Part by, OpportunityId deal) {
        return mvc.get().uri("/opportunities/" + deal).with(cast.as(by)).exchange();
    }

    private MvcTestResult reopen(Part by, OpportunityId deal, long version) {
        return mvc.post()
                .uri("/opportunities/" + deal + "/reopening")
                .with(cast.as(by))
                .with(csrf())
                .param("version", Long.toString(version))
                .exchange();
    }
}
