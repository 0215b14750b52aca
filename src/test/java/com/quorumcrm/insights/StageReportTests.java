package com.quorumcrm.insights;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.insights.StageReport.Step;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.LoseOpportunity;
import com.quorumcrm.opportunities.MoveToStage;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import com.quorumcrm.pipelines.LossReasonQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test lives in a year of its own. */
@IntegrationTest
class StageReportTests {

    @Autowired
    StageReportQuery reports;

    @Autowired
    CountedDealQuery counted;

    @Autowired
    LossReasonQuery lossReasons;

    @Autowired
    Opportunities opportunities;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Test
    void aDealIsCountedInEachStageThatItCameTo() {
        clock.setTo("2061-01-10T09:00:00Z");
        var won = deal(2061);
        var stuck = deal(2061);
        deal(2061);
        clock.setTo("2061-01-20T09:00:00Z");
        move(won, 2);
        move(stuck, 1);
        clock.setTo("2061-01-30T09:00:00Z");
        opportunities.win(new WinOpportunity(won, null, null), cast.viewer(ALICE));
        var report = report(2061, "2061-02-01T09:00:00Z", BOB);
        assertThat(report.steps()).extracting(Step::reached).startsWith(3L, 2L, 1L);
        assertThat(report.steps()).extracting(Step::passed).startsWith(2L, 1L, 1L);
        assertThat(report.steps()).extracting(Step::here).startsWith(1L, 1L, 0L);
        assertThat(report.steps().getFirst().medianDays()).isEqualTo("10.0");
        assertThat(report.steps().get(2).medianDays()).isEqualTo("10.0");
        assertThat(report.total().winRate()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(report.total().cycleDays()).isEqualTo("20.0");
        assertThat(report.total().velocity()).isEqualTo(Money.of("10.00", "USD"));
    }

    @Test
    void thePastStaysAsItWas() {
        clock.setTo("2062-01-10T09:00:00Z");
        var deal = deal(2062);
        clock.setTo("2062-03-01T09:00:00Z");
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThat(report(2062, "2062-02-01T09:00:00Z", BOB).total().open()).isEqualTo(1);
        assertThat(report(2062, "2062-02-01T09:00:00Z", BOB).total().won()).isZero();
        assertThat(report(2062, "2062-03-02T09:00:00Z", BOB).total().won()).isEqualTo(1);
    }

    @Test
    void nobodyCountsWhatTheyMayNotSee() {
        clock.setTo("2063-01-10T09:00:00Z");
        deal(2063);
        assertThat(report(2063, "2063-02-01T09:00:00Z", BOB).total().opened()).isEqualTo(1);
        assertThat(report(2063, "2063-02-01T09:00:00Z", CHARLIE).total().opened())
                .isZero();
    }

    /** Thirty deals with random fates; the seed makes a failure come back. */
    @Test
    void everyNumberOpensAsManyDealsAsItSays() {
        var random = new Random(11);
        var now = Instant.parse("2064-01-05T09:00:00Z");
        var deals = new ArrayList<OpportunityId>();
        for (int day = 0; day < 30; day++) {
            clock.setTo(now.plusSeconds(day * 86_400L * 4).toString());
            deals.add(deal(2064));
            live(deals.get(random.nextInt(deals.size())), random);
            live(deals.get(random.nextInt(deals.size())), random);
        }
        for (var asOf : List.of("2064-03-01T00:00:00Z", "2064-12-31T00:00:00Z")) {
            checkNumbers(report(2064, asOf, BOB), asked(2064, asOf));
        }
    }

    private void checkNumbers(StageReport report, DealsAsked asked) {
        check(report.total().opened(), asked, Part.OPENED, "");
        check(report.total().won(), asked, Part.WON, "");
        check(report.total().lost(), asked, Part.LOST, "");
        check(report.total().open(), asked, Part.OPEN, "");
        report.steps().forEach(step -> {
            check(step.reached(), asked, Part.REACHED, step.stage().toString());
            check(step.passed(), asked, Part.PASSED, step.stage().toString());
            check(step.here(), asked, Part.HERE, step.stage().toString());
        });
        report.cohorts().forEach(cohort -> {
            check(cohort.tally().opened(), asked, Part.MONTH_OPENED, cohort.month());
            check(cohort.tally().won(), asked, Part.MONTH_WON, cohort.month());
            check(cohort.tally().lost(), asked, Part.MONTH_LOST, cohort.month());
            check(cohort.tally().open(), asked, Part.MONTH_OPEN, cohort.month());
        });
        report.reasons().forEach(reason -> check(reason.deals(), asked, Part.REASON, reason.key()));
        report.slices().forEach(slice -> {
            check(slice.won(), asked, Part.SLICE_WON, slice.value());
            check(slice.lost(), asked, Part.SLICE_LOST, slice.value());
        });
        assertThat(report.cohorts().stream()
                        .mapToLong(cohort -> cohort.tally().opened())
                        .sum())
                .isEqualTo(report.total().opened());
        assertThat(report.slices().stream().mapToLong(StageReport.Slice::won).sum())
                .isEqualTo(report.total().won());
        assertThat(report.reasons().stream()
                        .mapToLong(StageReport.Reason::deals)
                        .sum())
                .isEqualTo(report.total().lost());
    }

    private void check(long number, DealsAsked asked, Part part, String key) {
        assertThat(counted.deals(asked, part, key, cast.viewer(BOB)).total())
                .as("%s %s", part, key)
                .isEqualTo(number);
    }

    private void live(OpportunityId deal, Random random) {
        if (!given.see(deal).isOpen()) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
            case 1 ->
                opportunities.lose(
                        new LoseOpportunity(
                                deal,
                                null,
                                lossReasons.all().get(random.nextInt(3)).key(),
                                null,
                                null),
                        cast.viewer(ALICE));
            default -> move(deal, random.nextInt(4));
        }
    }

    private OpportunityId deal(int year) {
        return given.deal(ALICE, worth("100.00", "USD").andThen(closing(year + "-06-30"))::apply);
    }

    private void move(OpportunityId deal, int stage) {
        var stages = given.pipeline().openStages();
        opportunities.move(MoveToStage.of(deal, null, stages.get(stage).id()), cast.viewer(ALICE));
    }

    private StageReport report(int year, String asOf, Cast.Part part) {
        return reports.report(asked(year, asOf), cast.viewer(part));
    }

    private DealsAsked asked(int year, String asOf) {
        return new DealsAsked(
                given.pipeline().id(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(),
                Instant.parse(asOf),
                Dimension.OWNER);
    }
}
