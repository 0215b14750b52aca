package com.quorumcrm.deallists;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Refusal;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.MoveToStage;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.ReassignOpportunity;
import com.quorumcrm.opportunities.ReopenOpportunity;
import com.quorumcrm.opportunities.WinOpportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SumsTests {

    @Autowired
    Opportunities opportunities;

    @Autowired
    OpportunitySums sums;

    @Autowired
    KeptSums kept;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    /** Four people change twenty deals at once, folding all the while; the seed makes a failure come back. */
    @Test
    void areThoseOfTheDealsWhateverPeopleDo() throws Exception {
        var deals = new ArrayList<OpportunityId>();
        for (int i = 0; i < 20; i++) {
            deals.add(given.deal(ALICE, worth("100.00", "USD").andThen(closing("2026-12-31"))::apply));
        }
        try (var people = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Void>>();
            for (int seed = 1; seed <= 4; seed++) {
                var random = new Random(seed);
                work.add(() -> {
                    for (int step = 0; step < 40; step++) {
                        tolerate(() -> change(deals.get(random.nextInt(deals.size())), random));
                    }
                    return null;
                });
            }
            for (var done : people.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(kept.differences()).isZero();
        kept.fold();
        assertThat(kept.differences()).isZero();
        assertThat(kept.fold()).isZero();
    }

    @Test
    void areTheSameWhetherKeptOrCounted() {
        given.deal(ALICE, worth("70.00", "USD").andThen(closing("2031-05-15"))::apply);
        given.deal(CHARLIE, worth("30.00", "USD").andThen(closing("2031-05-20"))::apply);
        var month = OpportunityCriteria.everything().closing(days("2031-05-01", "2031-05-31"));
        var fortnight = month.closing(days("2031-05-02", "2031-05-30"));
        for (var part : List.of(ALICE, BOB, CHARLIE, ED)) {
            var viewer = cast.viewer(part);
            assertThat(sums.total(month, viewer)).as(part.name()).isEqualTo(sums.total(fortnight, viewer));
            var mine = month.ownedBy(List.of(viewer.id()));
            assertThat(sums.total(mine, viewer))
                    .isEqualTo(sums.total(mine.closing(days("2031-05-02", "2031-05-30")), viewer));
        }
        assertThat(sums.total(month, cast.viewer(ED))).isEqualTo(sum(2, "100.00", "10.00"));
        assertThat(sums.total(month, cast.viewer(BOB))).isEqualTo(sum(1, "70.00", "7.00"));
    }

    @Test
    void neverTellOfDealsOutOfSight() {
        given.deal(ALICE, worth("70.00", "USD").andThen(closing("2032-05-15"))::apply);
        var hers = OpportunityCriteria.everything()
                .ownedBy(List.of(cast.id(ALICE)))
                .closing(days("2032-05-01", "2032-05-31"));
        assertThat(sums.total(hers, cast.viewer(CHARLIE)).deals()).isZero();
        assertThat(sums.total(hers, cast.viewer(BOB)).deals()).isEqualTo(1);
    }

    private void change(OpportunityId deal, Random random) {
        var viewer = cast.viewer(ALICE);
        var stages = given.pipeline().openStages();
        switch (random.nextInt(6)) {
            case 0 ->
                opportunities.move(
                        MoveToStage.of(
                                deal,
                                null,
                                stages.get(random.nextInt(stages.size())).id()),
                        viewer);
            case 1 -> opportunities.win(new WinOpportunity(deal, null, null), viewer);
            case 2 -> opportunities.reopen(new ReopenOpportunity(deal, null, null), cast.viewer(BOB));
            case 3 ->
                opportunities.reassign(
                        new ReassignOpportunity(deal, null, cast.id(random.nextBoolean() ? ALICE : BOB)),
                        cast.viewer(BOB));
            case 4 ->
                opportunities.change(
                        ChangeOpportunity.of(
                                deal,
                                null,
                                given.see(deal)
                                        .details()
                                        .worth(Money.of(random.nextInt(1000) + ".00", "USD"))
                                        .closing(LocalDate.of(2026, 1 + random.nextInt(12), 15))),
                        cast.viewer(BOB));
            default -> kept.fold();
        }
    }

    private static void tolerate(Runnable change) {
        try {
            change.run();
        } catch (Refusal refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static DealSum sum(long deals, String amount, String weighted) {
        return new DealSum(deals, Money.of(amount, "USD"), Money.of(weighted, "USD"));
    }
}
