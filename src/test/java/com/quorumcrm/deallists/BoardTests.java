package com.quorumcrm.deallists;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.deallists.BoardView.Age;
import com.quorumcrm.deallists.BoardView.Card;
import com.quorumcrm.deallists.BoardView.Column;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.MoveToStage;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import com.quorumcrm.web.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BoardTests {

    @Autowired
    BoardQuery boards;

    @Autowired
    Opportunities opportunities;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Test
    void aColumnShowsItsFirstFifteenAndThenTheRest() {
        var account = given.account(ALICE);
        for (int i = 0; i < 23; i++) {
            var details = OpportunityDetails.of(account, "Deal " + i);
            opportunities.open(
                    OpenOpportunity.with(
                            closing("2026-12-%02d".formatted(i + 1)).apply(details)),
                    cast.viewer(ALICE));
        }
        var criteria = OpportunityCriteria.everything().of(account);
        var first = column("qualify", criteria, null);
        assertThat(first.cards()).hasSize(15).extracting(Card::closeDate).isSorted();
        assertThat(first.sum().deals()).isEqualTo(23);
        var rest = column("qualify", criteria, Cursor.decode(String.valueOf(first.next())));
        assertThat(rest.cards()).hasSize(8);
        assertThat(rest.next()).isNull();
        var names = new ArrayList<>(first.cards());
        names.addAll(rest.cards());
        assertThat(names).extracting(Card::id).doesNotHaveDuplicates();
    }

    @Test
    void aDealAgesInItsStage() {
        clock.setTo("2026-06-01T09:00:00Z");
        var deal = given.deal(ALICE);
        var limit = given.pipeline().firstStage().stuckAfterDays();
        assertThat(card(deal, null).age()).isEqualTo(Age.FRESH);
        clock.advance(Duration.ofDays(limit * 7 / 10 + 1));
        assertThat(card(deal, null).age()).isEqualTo(Age.NEAR);
        clock.advance(Duration.ofDays(limit));
        assertThat(card(deal, null).age()).isEqualTo(Age.STUCK);
        move(deal, 1);
        assertThat(card(deal, null)).satisfies(card -> {
            assertThat(card.age()).isEqualTo(Age.FRESH);
            assertThat(card.days()).isZero();
        });
    }

    @Test
    void theBoardOfThePastShowsWhereDealsStoodThen() {
        clock.setTo("2026-06-01T09:00:00Z");
        var deal = given.deal(ALICE, worth("500.00", "USD"));
        clock.setTo("2026-06-05T09:00:00Z");
        move(deal, 1);
        clock.setTo("2026-06-11T09:00:00Z");
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThat(board(deal, "2026-06-03T00:00:00Z")).containsExactly("qualify 1");
        assertThat(board(deal, "2026-06-08T00:00:00Z")).containsExactly("discover 1");
        assertThat(card(deal, Instant.parse("2026-06-08T09:00:00Z"))).satisfies(card -> {
            assertThat(card.days()).isEqualTo(3);
            assertThat(card.movable()).isFalse();
        });
        assertThat(board(deal, "2026-06-12T00:00:00Z")).containsExactly("won 1");
        assertThat(board(deal, "2026-07-12T00:00:00Z")).isEmpty();
    }

    @Test
    void dealsOfAWonQuarterAreShownUntilItEnds() {
        clock.setTo("2026-06-11T09:00:00Z");
        var deal = given.deal(ALICE, worth("500.00", "USD"));
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThat(board(deal, null)).containsExactly("won 1");
        clock.setTo("2026-07-01T00:00:00Z");
        assertThat(board(deal, null)).isEmpty();
    }

    private List<String> board(OpportunityId deal, String asOf) {
        var criteria = OpportunityCriteria.everything()
                .of(given.see(deal).accountId())
                .at(asOf == null ? null : Instant.parse(asOf));
        return boards.board(null, criteria, cast.viewer(ALICE)).columns().stream()
                .filter(column -> column.sum().deals() > 0)
                .map(column -> column.stage().key() + " " + column.cards().size())
                .toList();
    }

    private void move(OpportunityId deal, int stage) {
        opportunities.move(
                MoveToStage.of(
                        deal, null, given.pipeline().openStages().get(stage).id()),
                cast.viewer(ALICE));
    }

    private Card card(OpportunityId deal, Instant asOf) {
        var criteria =
                OpportunityCriteria.everything().of(given.see(deal).accountId()).at(asOf);
        return boards.board(null, criteria, cast.viewer(ALICE)).columns().stream()
                .flatMap(column -> column.cards().stream())
                .findFirst()
                .orElseThrow();
    }

    private Column column(String stage, OpportunityCriteria criteria, Cursor after) {
        return boards.columns(null, List.of(stage), criteria, after, cast.viewer(ALICE))
                .getFirst();
    }
}
