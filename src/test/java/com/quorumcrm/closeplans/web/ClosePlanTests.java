package com.quorumcrm.closeplans.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.closeplans.ClosePlanQuery;
import com.quorumcrm.closeplans.ClosePlanSharing;
import com.quorumcrm.closeplans.ClosePlans;
import com.quorumcrm.closeplans.Side;
import com.quorumcrm.closeplans.StepDetails;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ClosePlanTests {

    @Autowired
    ClosePlans plans;

    @Autowired
    ClosePlanSharing sharing;

    @Autowired
    ClosePlanQuery query;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void today() {
        clock.setTo("2026-11-25T09:00:00Z");
    }

    @Test
    void stepsComeInTheOrderOfTheirDaysAndAreTicked() {
        var deal = given.deal(ALICE);
        plans.add(deal, step("Sign", "2026-12-20"), cast.viewer(ALICE));
        var first = plans.add(deal, step("Security review", "2026-11-20"), cast.viewer(ALICE));
        plans.add(deal, step("Some day", null), cast.viewer(ALICE));
        plans.tick(deal, first, 0, true, cast.viewer(BOB));
        var plan = query.of(deal, cast.viewer(BOB));
        assertThat(plan.steps())
                .extracting(one -> one.details().title())
                .containsExactly("Security review", "Sign", "Some day");
        assertThat(plan.done()).isEqualTo(1);
        assertThat(plan.steps().getFirst().details().doneOn()).isEqualTo("2026-11-25");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> plans.tick(deal, first, 0, false, cast.viewer(ALICE)));
    }

    @Test
    void strangersFindNoneAndReadersChangeNone() {
        var deal = given.sharedForReading(ALICE, CHARLIE);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> plans.add(deal, step("Mine", null), cast.viewer(CHARLIE)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> sharing.share(deal, cast.viewer(CHARLIE)));
        var hidden = given.deal(ALICE);
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.of(hidden, cast.viewer(CHARLIE)));
    }

    @Test
    void theCustomerReadsStepsAndNothingElseUntilTheLinkIsRevoked() {
        var deal = given.deal(ALICE, GivenDeals.worth("98765.00", "USD"));
        plans.add(deal, step("Legal review", "2026-11-20"), cast.viewer(ALICE));
        var secret = sharing.share(deal, cast.viewer(ALICE));
        var page = mvc.get().uri("/plan/" + secret).exchange();
        assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(page)
                .bodyText()
                .contains("Legal review", "late")
                .doesNotContain(given.see(deal).name(), "98,765", "alice@");
        assertThat(query.of(deal, cast.viewer(ALICE)).share())
                .extracting("timesOpened")
                .isEqualTo(1);
        sharing.revoke(deal, cast.viewer(BOB));
        assertThat(mvc.get().uri("/plan/" + secret)).hasStatus(404);
        assertThat(mvc.get().uri("/plan/nothing")).hasStatus(404);
    }

    @Test
    void anotherLinkEndsTheFirst() {
        var deal = given.deal(ALICE);
        var first = sharing.share(deal, cast.viewer(ALICE));
        var second = sharing.share(deal, cast.viewer(ALICE));
        assertThat(mvc.get().uri("/plan/" + first)).hasStatus(404);
        assertThat(mvc.get().uri("/plan/" + second)).hasStatusOk();
    }

    @Test
    void whatWasTypedIsStillThereWhenItIsRefused() {
        var deal = given.deal(ALICE);
        assertThat(mvc.post()
                        .uri(url(deal) + "/steps")
                        .with(cast.alice())
                        .with(csrf())
                        .param("title", "")
                        .param("side", "theirs")
                        .param("dueOn", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"soon\"", "This is no date of our time");
        assertThat(mvc.get().uri(url(deal) + "?edit=new").with(cast.alice())).hasStatusOk();
    }

    @Test
    void theFormAddsAStepAndTheLinkIsShownOnce() {
        var deal = given.deal(ALICE);
        assertThat(mvc.post()
                        .uri(url(deal) + "/steps")
                        .with(cast.alice())
                        .with(csrf())
                        .param("title", "Order")
                        .param("side", "ours")
                        .param("dueOn", "2026-12-01"))
                .hasStatus3xxRedirection();
        assertThat(mvc.post().uri(url(deal) + "/share").with(cast.alice()).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Order", "/plan/", "data-link");
        assertThat(mvc.get().uri(url(deal)).with(cast.alice())).bodyText().doesNotContain("data-link");
    }

    private static String url(OpportunityId deal) {
        return "/opportunities/" + deal + "/close-plan";
    }

    private static StepDetails step(String title, @Nullable String due) {
        return new StepDetails(title, Side.OURS, null, null, due == null ? null : LocalDate.parse(due), null);
    }
}
