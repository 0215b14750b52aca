package com.quorumcrm.accounts;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.DORA;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class AccountsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountQuery query;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private ApplicationEvents events;

    @Test
    void keepsEverythingThatWasEntered() {
        var details = new AccountDetails(
                "Завод «Энергия»",
                AccountType.PARTNER,
                null,
                "Energy",
                "Enterprise",
                "Russia",
                "Пермь",
                "https://пример.рф",
                "+73422121212",
                1200,
                1931,
                Money.of("1250000000", "JPY"),
                "Two\nlines");
        var ids = Map.of("erp", UUID.randomUUID().toString());
        var id = accounts.open(new OpenAccount(details, null, ids), cast.viewer(ALICE));

        var view = query.find(id, cast.viewer(ALICE));
        assertThat(view.details()).isEqualTo(details);
        assertThat(view.externalIds()).isEqualTo(ids);
        assertThat(view.version()).isZero();
        assertThat(view.ownerId()).isEqualTo(cast.id(ALICE));
        assertThat(view.ownerEmail()).isEqualTo(cast.email(ALICE));
        assertThat(view.editable()).isTrue();
        assertThat(events.stream(AccountOpened.class).map(AccountOpened::account))
                .containsExactly(id);
    }

    @Test
    void aChangeRaisesTheVersionOnce() {
        var id = book.account("Before", ALICE);
        change(id, 0, AccountDetails.named("After", AccountType.CUSTOMER), ALICE, ALICE);
        change(id, 1, AccountDetails.named("After", AccountType.CUSTOMER), ALICE, ALICE);
        var view = query.find(id, cast.viewer(ALICE));
        assertThat(view.name()).isEqualTo("After");
        assertThat(view.version()).isEqualTo(1);
        assertThat(events.stream(AccountChanged.class)).hasSize(1);
    }

    @Test
    void refusesToChangeAnotherVersion() {
        var id = book.account("Versions", ALICE);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> change(id, 7, AccountDetails.named("X", AccountType.OTHER), ALICE, ALICE));
    }

    @Test
    void refusesCircles() {
        var top = book.account("Top", ALICE);
        var middle = book.subsidiary("Middle", top, ALICE);
        var bottom = book.subsidiary("Bottom", middle, ALICE);
        var refused = catchThrowableOfType(
                RuleBroken.class,
                () -> change(
                        top,
                        0,
                        AccountDetails.named("Top", AccountType.CUSTOMER).under(bottom),
                        ALICE,
                        ALICE));
        assertThat(refused.breaches())
                .containsExactly(new RuleBroken.Breach("parentId", "accounts.rule.circle", List.of()));
    }

    @Test
    void aParentOutOfSightIsUnknownAndStaysWhenNothingIsSaidOfIt() {
        var secret = book.account("Secret parent", CHARLIE);
        var child = book.subsidiary("Child", secret, ALICE);
        book.whileAccountsArePrivate(() -> {
            assertThat(query.find(child, cast.viewer(ALICE)).details().parent()).isNull();
            change(child, 0, AccountDetails.named("Renamed child", AccountType.CUSTOMER), ALICE, ALICE);
            var refused = catchThrowableOfType(RuleBroken.class, () -> book.subsidiary("Second child", secret, ALICE));
            assertThat(refused.breaches())
                    .containsExactly(new RuleBroken.Breach("parentId", "accounts.rule.unknownAccount", List.of()));
        });
        assertThat(query.find(child, cast.viewer(ALICE)).details().parent()).isEqualTo(secret);
    }

    @Test
    void anExternalIdBelongsToOneAccount() {
        var ids = Map.of("erp", UUID.randomUUID().toString());
        var details = AccountDetails.named("First", AccountType.OTHER);
        accounts.open(new OpenAccount(details, null, ids), cast.viewer(ALICE));
        var refused = catchThrowableOfType(
                RuleBroken.class, () -> accounts.open(new OpenAccount(details, null, ids), cast.viewer(ALICE)));
        assertThat(refused.breaches())
                .containsExactly(new RuleBroken.Breach("externalIds", "kernel.rule.externalIdTaken", List.of()));
    }

    @Test
    void repsGiveNothingAwayAndManagersOnlyWithinTheirLine() {
        var id = book.account("Handed over", ALICE);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> give(id, 0, BOB, ALICE));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> give(id, 0, CHARLIE, BOB));
        give(id, 0, BOB, BOB);
        give(id, 1, DORA, DORA);
        give(id, 2, CHARLIE, OLGA);
        assertThat(query.find(id, cast.viewer(ALICE)).ownerId()).isEqualTo(cast.id(CHARLIE));
        assertThat(events.stream(AccountReassigned.class).map(AccountReassigned::to))
                .containsExactly(cast.id(BOB), cast.id(DORA), cast.id(CHARLIE));
    }

    @Test
    void nobodyWhoIsNotHereOwnsRecords() {
        var id = book.account("Nobody's", ALICE);
        var refused = catchThrowableOfType(
                RuleBroken.class,
                () -> accounts.reassign(new ReassignAccount(id, 0, UserId.next()), cast.viewer(OLGA)));
        assertThat(refused.breaches()).extracting(RuleBroken.Breach::field).containsExactly("ownerId");
    }

    @Test
    void onlyOwnersTheirManagersAndOperationsDelete() {
        var id = book.account("Deleted", ALICE);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> trash(id, 0, CHARLIE));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> trash(id, 0, ED));
        trash(id, 0, BOB);
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(id, cast.viewer(ALICE)));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> accounts.restore(id, cast.viewer(CHARLIE)));
        accounts.restore(id, cast.viewer(ALICE));
        assertThatCode(() -> query.find(id, cast.viewer(ALICE))).doesNotThrowAnyException();
    }

    private void change(AccountId id, long version, AccountDetails details, Cast.Part owner, Cast.Part by) {
        accounts.change(new ChangeAccount(id, version, details, cast.id(owner), Map.of()), cast.viewer(by));
    }

    private void give(AccountId id, long version, Cast.Part to, Cast.Part by) {
        accounts.reassign(new ReassignAccount(id, version, cast.id(to)), cast.viewer(by));
    }

    private void trash(AccountId id, long version, Cast.Part by) {
        accounts.trash(new TrashAccount(id, version), cast.viewer(by));
    }
}
