package com.quorumcrm.accountvalue;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.accounts.HierarchyTree;
import com.quorumcrm.accounts.MoveAccount;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AccountRollupTests {

    @Autowired
    private AccountRollupQuery rollups;

    @Autowired
    private AccountDealFigures figures;

    @Autowired
    private HierarchyQuery hierarchies;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Activities activities;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private record Deal(AccountId account, Part owner, long amount, boolean won) {}

    @RepeatedTest(4)
    void isTheSumOfTheDealsThatTheViewerSees(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var tree = tree(random);
        var deals = deals(tree, random);
        for (var viewer : List.of(ALICE, BOB, CHARLIE)) {
            var seen = deals.stream().filter(deal -> sees(viewer, deal)).toList();
            var rollup = rollups.of(tree.getFirst(), cast.viewer(viewer));
            assertThat(rollup.won()).isEqualTo(sum(seen, true));
            assertThat(rollup.open()).isEqualTo(sum(seen, false));
            assertThat(rollup.wonByYear().values()).allMatch(rollup.won()::equals);
            assertThat(rollup.accounts()).isEqualTo(tree.size());
            assertThat(rollup.partial()).isEqualTo(seen.size() < deals.size());
            assertThat(treeTotal(tree.getFirst(), viewer))
                    .isEqualTo(rollup.won().plus(rollup.open()));
        }
    }

    @Test
    void countsOpenTasksAndTheLastTouchOfEverythingBelow() {
        var top = book.account("Looked after", ALICE);
        var below = book.subsidiary("Looked after below", top, ALICE);
        var person = book.contact("Called", below, ALICE);
        assertThat(Objects.requireNonNull(rollups.of(top, cast.viewer(ALICE)).engagement())
                        .lastTouch())
                .isNull();
        var called = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MILLIS);
        activities.add(
                AddActivity.done(
                        ActivityDetails.of(ActivityType.CALL, "Call"), called, null, Set.of(person.ref(), below.ref())),
                cast.viewer(ALICE));
        activities.add(
                AddActivity.planned(
                        ActivityDetails.of(ActivityType.TASK, "To do"), Set.of(person.ref(), below.ref(), top.ref())),
                cast.viewer(ALICE));
        var engagement =
                Objects.requireNonNull(rollups.of(top, cast.viewer(ALICE)).engagement());
        assertThat(engagement.openTasks()).isEqualTo(1);
        assertThat(engagement.lastTouch()).isEqualTo(called);
    }

    @Test
    void aPastDayHasItsOwnHierarchyAndItsOwnDeals() {
        var top = book.account("Past top", ALICE);
        var below = book.subsidiary("Past below", top, ALICE);
        open(below, ALICE, 700);
        var then = now();
        accounts.move(new MoveAccount(below, 0, null), cast.viewer(ALICE));
        open(below, ALICE, 50);

        assertThat(rollups.of(top, cast.viewer(ALICE)).open()).isEqualTo(usd(0));
        var past = rollups.of(top, then, cast.viewer(ALICE));
        assertThat(past.open()).isEqualTo(usd(700));
        assertThat(past.accounts()).isEqualTo(2);
        assertThat(hierarchies.around(top, then, cast.viewer(ALICE)).nodes()).hasSize(2);
        assertThat(hierarchies.around(top, null, cast.viewer(ALICE)).nodes()).hasSize(1);
        assertThat(hierarchies.around(below, then, cast.viewer(ALICE)).above()).hasSize(1);
    }

    @Test
    void strangersLearnNothing() {
        var account = book.account("Rolled up in private", ALICE);
        book.whileAccountsArePrivate(() -> assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> rollups.of(account, cast.viewer(CHARLIE))));
    }

    @Test
    void aThousandAccountsAreAddedUpAtOnceAndShownFromTheTop() {
        var top = book.account("Thousandfold", ALICE);
        jdbc.sql("""
                        insert into account (id, version, name, type, parent_id, owner_id, created_at, created_by, updated_at, updated_by)
                        select uuidv7(), 0, 'Branch ' || n, 'CUSTOMER', :top, :owner, now(), :owner, now(), :owner
                        from generate_series(1, 1000) n""").param("top", top.id()).param("owner", cast.id(ALICE).id()).update();
        var began = System.nanoTime();
        assertThat(rollups.of(top, cast.viewer(ALICE)).accounts()).isEqualTo(1001);
        var tree = HierarchyTree.of(hierarchies.around(top, null, cast.viewer(ALICE)), Map.of());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(tree.rows()).hasSize(HierarchyTree.SHOWN);
        assertThat(tree.rows().getFirst().below()).isEqualTo(1000);
        assertThat(tree.rows().getFirst().unseen()).isEqualTo(1001 - HierarchyTree.SHOWN);
    }

    private Money treeTotal(AccountId top, Part viewer) {
        var view = hierarchies.around(top, null, cast.viewer(viewer));
        var ids = view.nodes().stream().map(node -> node.id()).toList();
        var total = HierarchyTree.of(view, figures.own(ids, null, cast.viewer(viewer)))
                .rows()
                .getFirst()
                .total();
        return total == null ? usd(0) : total.won().plus(total.open());
    }

    private List<AccountId> tree(Random random) {
        var tree = new ArrayList<AccountId>();
        tree.add(book.account("Root " + Ids.next(), ALICE));
        for (var i = 1; i < 9; i++) {
            tree.add(book.subsidiary(
                    "Node " + Ids.next(), tree.get(random.nextInt(i)), random.nextBoolean() ? ALICE : CHARLIE));
        }
        return tree;
    }

    private List<Deal> deals(List<AccountId> tree, Random random) {
        var deals = new ArrayList<Deal>();
        for (var i = 0; i < 12; i++) {
            var deal = new Deal(
                    tree.get(random.nextInt(tree.size())),
                    random.nextBoolean() ? ALICE : CHARLIE,
                    1 + random.nextInt(10_000),
                    random.nextInt(3) == 0);
            var id = open(deal.account(), deal.owner(), deal.amount());
            if (deal.won()) {
                opportunities.win(new WinOpportunity(id, null, null), cast.viewer(deal.owner()));
            }
            deals.add(deal);
        }
        return deals;
    }

    /** Own ones, those of one's line, and those on accounts of oneself or one's line. */
    private boolean sees(Part viewer, Deal deal) {
        var owner = jdbc.sql("select owner_id from account where id = :id")
                .param("id", deal.account().id())
                .query(UUID.class)
                .single();
        var line = viewer == CHARLIE ? CHARLIE : ALICE;
        return deal.owner() == line || owner.equals(cast.id(line).id());
    }

    private static Money sum(List<Deal> deals, boolean won) {
        return usd(deals.stream()
                .filter(deal -> deal.won() == won)
                .mapToLong(Deal::amount)
                .sum());
    }

    private OpportunityId open(AccountId account, Part owner, long amount) {
        var details = OpportunityDetails.of(account, "Deal " + Ids.next()).worth(usd(amount));
        return opportunities.open(OpenOpportunity.with(details), cast.viewer(owner));
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Money usd(long amount) {
        return Money.of(new BigDecimal(amount).setScale(2).toPlainString(), "USD");
    }
}
