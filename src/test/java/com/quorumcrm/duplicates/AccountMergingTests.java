package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.DORA;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountAddress;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountProfile;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.AccountTeam;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.MoveAccount;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.accounts.ShareAccount;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.identity.Access;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.orgcharts.AddPlaceholder;
import com.quorumcrm.orgcharts.Placeholders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AccountMergingTests {

    /** All that hangs on companies, without what says when it was written. */
    private static final List<String> SNAPSHOT = List.of(
            "select to_jsonb(a) - '{version,updated_at,updated_by}'::text[] as row from account a where id in (:one, :other) or parent_id in (:one, :other)",
            "select to_jsonb(e) from account_external_id e where account_id in (:one, :other)",
            "select to_jsonb(t) from account_tag t where account_id in (:one, :other)",
            "select to_jsonb(d) from account_domain d where account_id in (:one, :other)",
            "select to_jsonb(p) from account_address p where account_id in (:one, :other)",
            "select to_jsonb(f) from affiliation f where account_id in (:one, :other)",
            "select to_jsonb(c) - '{version,updated_at,updated_by}'::text[] from contact c where account_id in (:one, :other)",
            "select to_jsonb(o) - '{version,updated_at,updated_by}'::text[] from opportunity o where account_id in (:one, :other)",
            "select to_jsonb(h) from org_placeholder h where account_id in (:one, :other)",
            "select to_jsonb(l) from activity_link l where account_id in (:one, :other)",
            "select to_jsonb(g) from access_grant g where record_id in (:one, :other)");

    private static final AccountAddress ADDRESS =
            new AccountAddress(AccountAddress.Kind.BILLING, "1 Main Street", "Lagos", null, "Nigeria");

    @Autowired
    private Merging merging;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountQuery query;

    @Autowired
    private AccountTeam team;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Activities activities;

    @Autowired
    private Placeholders placeholders;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theWinnerTakesOverAllThatHungOnTheLoserAndGivesItBackExactly() {
        var one = open("Winner", "erp");
        var other = open("Loser", "erp", "billing");
        furnish(one, other);
        var before = snapshot(one, other);

        var merge = merging.merge(new MergeRecords(one.ref(), other.ref(), Set.of("name", "city")), cast.viewer(BOB));

        assertThat(query.find(one, cast.viewer(ALICE)).name()).isEqualTo("Loser");
        assertThat(query.find(one, cast.viewer(ALICE)).externalIds()).containsKeys("erp", "billing");
        assertThat(query.find(one, cast.viewer(ALICE)).profile().tags()).containsExactly("Loser", "Winner", "key");
        assertThat(query.find(one, cast.viewer(ALICE)).profile().addresses()).hasSize(2);
        assertThat(query.children(one, cast.viewer(ALICE))).hasSize(1);
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(other, cast.viewer(ALICE)));
        assertThat(query.successor(other, cast.viewer(ALICE))).contains(one);
        assertThat(count("opportunity", "account_id", one)).isEqualTo(1);
        assertThat(count("affiliation", "account_id", one)).isEqualTo(1);
        assertThat(count("contact", "account_id", one)).isEqualTo(1);
        assertThat(count("org_placeholder", "account_id", one)).isEqualTo(1);
        assertThat(count("activity_link", "account_id", other)).isZero();
        assertThat(count("activity_link", "record_id", one)).isEqualTo(2);
        assertThat(count("access_grant", "record_id", one)).isEqualTo(2);

        merging.undo(merge, cast.viewer(BOB));
        assertThat(snapshot(one, other)).isEqualTo(before);
        assertThat(query.successor(other, cast.viewer(ALICE))).contains(other);
    }

    @Test
    void onlyThoseWhoMayChangeBothAndMayMerge() {
        var one = book.account("Mergeable", ALICE);
        var other = book.account("Mergeable too", CHARLIE);
        var command = new MergeRecords(one.ref(), other.ref(), Set.of());
        for (var part : List.of(ALICE, CHARLIE, ED, BOB)) {
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> merging.merge(command, cast.viewer(part)));
        }
        book.whileAccountsArePrivate(() -> assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> merging.merge(command, cast.viewer(DORA))));
        team.share(new ShareAccount(other, cast.id(ALICE), Access.EDIT, null), cast.viewer(OLGA));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> merging.merge(command, cast.viewer(ALICE)));
        var merge = merging.merge(command, cast.viewer(OLGA));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> merging.undo(merge, cast.viewer(ALICE)));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> merging.undo(MergeId.next(), cast.viewer(OLGA)));
        merging.undo(merge, cast.viewer(OLGA));
        assertThat(refusal(() -> merging.undo(merge, cast.viewer(OLGA)))).isEqualTo("duplicates.rule.undone");
    }

    @Test
    void aParentTakesTheChildInAndAChildItsParent() {
        var top = book.account("Merge top", ALICE);
        var middle = book.subsidiary("Merge middle", top, ALICE);
        var bottom = book.subsidiary("Merge bottom", middle, ALICE);
        assertThat(refusal(() -> merging.merge(new MergeRecords(bottom.ref(), top.ref(), Set.of()), cast.viewer(BOB))))
                .isEqualTo("duplicates.rule.between");
        assertThat(refusal(() -> merging.merge(new MergeRecords(top.ref(), top.ref(), Set.of()), cast.viewer(BOB))))
                .isEqualTo("duplicates.rule.itself");
        var before = snapshot(middle, top);
        var merge = merging.merge(new MergeRecords(middle.ref(), top.ref(), Set.of()), cast.viewer(BOB));
        assertThat(query.find(middle, cast.viewer(ALICE)).details().parent()).isNull();
        merging.undo(merge, cast.viewer(BOB));
        assertThat(snapshot(middle, top)).isEqualTo(before);
    }

    @Test
    void refusesInWordsToUndoWhatHasMovedOn() {
        var one = book.account("Moved on", ALICE);
        var other = book.account("Moved on too", ALICE);
        var merge = merging.merge(new MergeRecords(one.ref(), other.ref(), Set.of("name")), cast.viewer(BOB));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> accounts.restore(other, cast.viewer(BOB)));
        jdbc.sql("update account set name = 'Named anew' where id = :id")
                .param("id", one.id())
                .update();
        assertThat(refusal(() -> merging.undo(merge, cast.viewer(BOB)))).isEqualTo("duplicates.rule.changed");
        assertThat(query.find(one, cast.viewer(ALICE)).name()).isEqualTo("Named anew");
    }

    @Test
    void whatWasPutElsewhereSinceStaysThere() {
        var one = book.account("Stays", ALICE);
        var other = book.account("Goes", ALICE);
        var child = book.subsidiary("Child of the one that goes", other, ALICE);
        var merge = merging.merge(new MergeRecords(one.ref(), other.ref(), Set.of()), cast.viewer(BOB));
        accounts.move(
                new MoveAccount(child, query.find(child, cast.viewer(ALICE)).version(), null), cast.viewer(ALICE));
        merging.undo(merge, cast.viewer(BOB));
        assertThat(query.find(child, cast.viewer(ALICE)).details().parent()).isNull();
        assertThat(query.find(other, cast.viewer(ALICE)).name()).isEqualTo("Goes");
    }

    private void furnish(AccountId one, AccountId other) {
        var person = book.contact("Of the loser", other, ALICE);
        book.subsidiary("Below the loser", other, ALICE);
        opportunities.open(OpenOpportunity.with(OpportunityDetails.of(other, "Deal of the loser")), cast.viewer(ALICE));
        say(Set.of(one.ref(), other.ref()));
        say(Set.of(other.ref(), person.ref()));
        placeholders.add(new AddPlaceholder(other, "CFO", person), cast.viewer(ALICE));
        team.share(new ShareAccount(one, cast.id(CHARLIE), Access.READ, "Reads"), cast.viewer(ALICE));
        team.share(new ShareAccount(other, cast.id(CHARLIE), Access.EDIT, "Edits"), cast.viewer(ALICE));
        team.share(new ShareAccount(other, cast.id(ED), Access.READ, null), cast.viewer(ALICE));
    }

    private void say(Set<RecordRef> about) {
        activities.add(
                AddActivity.planned(ActivityDetails.of(ActivityType.TASK, "Task " + Ids.next()), about),
                cast.viewer(ALICE));
    }

    private AccountId open(String name, String... systems) {
        var ids = new HashMap<String, String>();
        for (var system : systems) {
            ids.put(system, Ids.next().toString());
        }
        return accounts.open(
                new OpenAccount(
                        AccountDetails.named(name, AccountType.CUSTOMER),
                        null,
                        Map.copyOf(ids),
                        AccountProfile.of(List.of("key", name), List.of("same.example"), List.of(ADDRESS), List.of())),
                cast.viewer(ALICE));
    }

    private List<String> snapshot(AccountId one, AccountId other) {
        return SNAPSHOT.stream()
                .flatMap(sql -> jdbc
                        .sql("select cast(t as text) from (" + sql + ") t(t) order by 1")
                        .param("one", one.id())
                        .param("other", other.id())
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private long count(String table, String column, AccountId account) {
        return jdbc.sql("select count(*) from %s where %s = :id".formatted(table, column))
                .param("id", account.id())
                .query(Long.class)
                .single();
    }

    private static String refusal(ThrowingCallable change) {
        return catchThrowableOfType(RuleBroken.class, change)
                .breaches()
                .getFirst()
                .code();
    }
}
