package com.quorumcrm.buyinggroups;

import static com.quorumcrm.pipelines.BuyingRole.CHAMPION;
import static com.quorumcrm.pipelines.BuyingRole.ECONOMIC_BUYER;
import static com.quorumcrm.pipelines.BuyingRole.LEGAL_PROCUREMENT;
import static com.quorumcrm.pipelines.BuyingRole.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.buyinggroups.Coverage.Person;
import com.quorumcrm.opportunities.DealCoverage;
import com.quorumcrm.opportunities.DealCoverage.Piece;
import com.quorumcrm.opportunities.DealCoverage.State;
import com.quorumcrm.pipelines.BuyingRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void aRoleIsCoveredByWhoeverHasItAndWasInTouchLately() {
        var coverage = of(List.of(ECONOMIC_BUYER, CHAMPION), touched(TODAY.minusDays(30), CHAMPION, USER));
        assertThat(coverage.percent()).isEqualTo(50);
        assertThat(coverage.holes()).containsExactly(new Piece(ECONOMIC_BUYER, State.MISSING, null));
    }

    @Test
    void afterAMonthWithoutContactSomebodyHasGoneQuiet() {
        var last = TODAY.minusDays(41);
        var piece = of(List.of(LEGAL_PROCUREMENT), touched(last, LEGAL_PROCUREMENT))
                .pieces()
                .getFirst();
        assertThat(piece).isEqualTo(new Piece(LEGAL_PROCUREMENT, State.QUIET, last));
        assertThat(piece.days(TODAY)).isEqualTo(41);
    }

    @Test
    void whoeverWasNeverSpokenWithCoversNothing() {
        assertThat(of(List.of(CHAMPION), touched(null, CHAMPION))
                        .pieces()
                        .getFirst()
                        .words())
                .isEqualTo("opportunities.coverage.never");
    }

    @Test
    void whoeverIsAgainstItOrHasLeftCoversNothing() {
        var against = new Person(Set.of(ECONOMIC_BUYER), true, false, TODAY);
        var left = new Person(Set.of(CHAMPION), false, true, TODAY);
        assertThat(of(List.of(ECONOMIC_BUYER, CHAMPION), against, left).pieces())
                .extracting(Piece::state)
                .containsExactly(State.AGAINST, State.LEFT);
    }

    @Test
    void oneWhoCoversARoleIsEnoughWhoeverElseHasIt() {
        var against = new Person(Set.of(CHAMPION), true, false, TODAY);
        assertThat(of(List.of(CHAMPION), against, touched(TODAY, CHAMPION)).percent())
                .isEqualTo(100);
    }

    @Test
    void ofTheQuietTheOneWhoWasInTouchLastIsTold() {
        var later = TODAY.minusDays(35);
        assertThat(of(List.of(USER), touched(TODAY.minusDays(90), USER), touched(later, USER), touched(null, USER))
                        .pieces()
                        .getFirst()
                        .since())
                .isEqualTo(later);
    }

    @Test
    void whereNobodyIsNeededNobodyIsMissing() {
        assertThat(of(List.of())).isEqualTo(new DealCoverage(100, List.of()));
    }

    @Test
    void thoseWhoMayNotKnowAreNotToldWhoIsAgainstIt() {
        var against = new Person(Set.of(CHAMPION), true, false, TODAY);
        assertThat(of(List.of(CHAMPION), against).discreet().pieces())
                .extracting(Piece::state)
                .containsExactly(State.OPEN);
    }

    private static DealCoverage of(List<BuyingRole> needed, Person... people) {
        return Coverage.of(needed, List.of(people), TODAY);
    }

    private static Person touched(@Nullable LocalDate on, BuyingRole... roles) {
        return new Person(Set.of(roles), false, false, on);
    }
}
