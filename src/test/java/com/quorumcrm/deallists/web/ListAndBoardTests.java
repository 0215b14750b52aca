package com.quorumcrm.deallists.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.deallists.BoardQuery;
import com.quorumcrm.deallists.BoardView.Card;
import com.quorumcrm.deallists.BoardView.Column;
import com.quorumcrm.deallists.OpportunityCriteria;
import com.quorumcrm.deallists.OpportunityListQuery;
import com.quorumcrm.deallists.OpportunitySums;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.LoseOpportunity;
import com.quorumcrm.opportunities.MoveToStage;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityStatus;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.WinOpportunity;
import com.quorumcrm.web.Cursor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list, its total and the board say the same of the same deals, now and as of any day. */
@IntegrationTest
class ListAndBoardTests {

    private static final Instant START = Instant.parse("2026-04-06T09:00:00Z");
    private static final List<Part> OWNERS = List.of(ALICE, BOB, CHARLIE);

    @Autowired
    OpportunityListQuery list;

    @Autowired
    OpportunitySums sums;

    @Autowired
    BoardQuery boards;

    @Autowired
    Opportunities opportunities;

    @Autowired
    GivenDeals given;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreeOnRandomDealsForEverybodyOnEveryDay(long seed) {
        clock.setTo(START.toString());
        var account = given.account(ALICE);
        var random = new Random(seed);
        var deals = new ArrayList<OpportunityId>();
        for (int step = 0; step < 80; step++) {
            clock.advance(Duration.ofHours(random.nextInt(20)));
            change(account, deals, random);
        }
        for (var part : List.of(ALICE, BOB, CHARLIE, ED)) {
            var of = OpportunityCriteria.everything().of(account);
            assertAgree(of, cast.viewer(part));
            for (int day = -1; day < 40; day += 1 + random.nextInt(9)) {
                assertAgree(of.at(START.plus(Duration.ofDays(day))), cast.viewer(part));
            }
        }
    }

    @Test
    void pagesOfThePastShowDealsAsTheyWereAndOfferNoMoves() {
        clock.setTo("2026-04-06T09:00:00Z");
        var deal = given.deal(ALICE, GivenDeals.worth("500.00", "USD"));
        var account = given.see(deal).accountId();
        clock.setTo("2026-04-20T09:00:00Z");
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));

        var url = "/opportunities?account=" + account + "&asOf=";
        assertThat(page(url + "2026-04-01")).doesNotContain(deal.toString());
        assertThat(page(url + "2026-04-10")).contains(deal.toString(), "Qualify", "Apr 10, 2026");
        assertThat(page(url + "2026-04-21")).contains(deal.toString(), "pill good");
        assertThat(page("/opportunities/board?owner=me&asOf=2026-04-10")).contains(deal.toString());
        assertThat(page("/opportunities/board?owner=me&asOf=2026-04-10")).doesNotContain("data-version");
        assertThat(page("/opportunities/board?owner=me&asOf=2026-04-01")).doesNotContain(deal.toString());
    }

    private void assertAgree(OpportunityCriteria criteria, Viewer viewer) {
        var rows = rows(criteria, viewer);
        var total = sums.total(criteria, viewer);
        assertThat(total.deals()).isEqualTo(rows.size());
        assertThat(total.amount()).isEqualTo(sum(rows));

        var columns = boards.board(null, criteria, viewer).columns();
        for (var column : columns) {
            assertThat(cards(column, criteria, viewer))
                    .hasSize((int) column.sum().deals());
        }
        var open = rows.stream().filter(OpportunityView::isOpen).toList();
        var board = columns.stream().filter(column -> column.stage().isOpen()).toList();
        assertThat(board.stream().flatMap(column -> cards(column, criteria, viewer).stream()))
                .extracting(Card::id)
                .containsExactlyInAnyOrderElementsOf(
                        open.stream().map(OpportunityView::id).toList());
        assertThat(board.stream().map(column -> column.sum().amount()).reduce(Money::plus))
                .contains(sum(open));
        assertThat(board.stream()
                        .map(column -> column.sum().weighted().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("each column is rounded to a cent")
                .isCloseTo(
                        sums.total(criteria.in(OpportunityStatus.OPEN), viewer)
                                .weighted()
                                .amount(),
                        within(new BigDecimal("0.03")));
    }

    private List<OpportunityView> rows(OpportunityCriteria criteria, Viewer viewer) {
        var rows = new ArrayList<OpportunityView>();
        list.each(criteria, OpportunityLists.PAGE.read(Map.of()), viewer, rows::add);
        return rows;
    }

    private List<Card> cards(Column column, OpportunityCriteria criteria, Viewer viewer) {
        var cards = new ArrayList<>(column.cards());
        for (var next = column.next(); next != null; ) {
            var more = boards.columns(null, List.of(column.stage().key()), criteria, Cursor.decode(next), viewer)
                    .getFirst();
            cards.addAll(more.cards());
            next = more.next();
        }
        return cards;
    }

    private static Money sum(List<OpportunityView> rows) {
        return rows.stream()
                .map(OpportunityView::baseAmount)
                .filter(Objects::nonNull)
                .reduce(Money.of("0.00", "USD"), Money::plus);
    }

    private void change(AccountId account, List<OpportunityId> deals, Random random) {
        var owner = cast.viewer(OWNERS.get(random.nextInt(OWNERS.size())));
        if (deals.isEmpty() || random.nextInt(3) > 0) {
            deals.add(opportunities.open(OpenOpportunity.with(details(account, random)), owner));
            return;
        }
        var deal = deals.remove(random.nextInt(deals.size()));
        var acting = cast.viewer(given.see(deal).ownerId());
        switch (random.nextInt(4)) {
            case 0 -> opportunities.win(new WinOpportunity(deal, null, null), acting);
            case 1 -> opportunities.lose(new LoseOpportunity(deal, null, "price", null, null), acting);
            case 2 -> opportunities.trash(deal, null, acting);
            default -> {
                var stages = given.pipeline().openStages();
                var stage = stages.get(random.nextInt(stages.size()));
                opportunities.move(MoveToStage.of(deal, null, stage.id()), acting);
                deals.add(deal);
            }
        }
    }

    private static OpportunityDetails details(AccountId account, Random random) {
        var details = OpportunityDetails.of(account, "Deal " + random.nextInt(1000));
        var worth = random.nextInt(5) == 0
                ? details
                : details.worth(Money.of(random.nextInt(100_000) + "." + (10 + random.nextInt(90)), "USD"));
        return random.nextInt(4) == 0
                ? worth
                : worth.closing(LocalDate.of(2026, 4 + random.nextInt(6), 1 + random.nextInt(28)));
    }

    private String page(String url) {
        var answer = mvc.get().uri(url).with(cast.alice()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
