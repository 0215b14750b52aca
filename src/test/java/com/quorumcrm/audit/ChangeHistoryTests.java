package com.quorumcrm.audit;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.ChangeAccount;
import com.quorumcrm.accounts.TrashAccount;
import com.quorumcrm.audit.RecordChange.Action;
import com.quorumcrm.audit.RecordChange.FieldChange;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.platform.Origin;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ChangeHistoryTests {

    @Autowired
    private ChangeHistory history;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysWhoChangedWhatFromWhatToWhatAndHow() {
        var name = "Company " + UUID.randomUUID();
        var account = book.account(name, ALICE);
        Origin.bound(Origin.API).run(() -> change(account, 0, name + " Ltd", Map.of("erp", "K-" + account)));

        var changes = history.of(account.ref(), null, 10, cast.viewer(CHARLIE)).items();

        assertThat(changes).extracting(RecordChange::action).containsExactly(Action.CHANGED, Action.CREATED);
        assertThat(changes.getFirst().by()).isEqualTo(cast.viewer(ALICE).name());
        assertThat(changes.getFirst().way()).isEqualTo("api");
        assertThat(changes.getFirst().fields())
                .containsExactlyInAnyOrder(
                        new FieldChange("accounts.field.name", List.of(name), List.of(name + " Ltd")),
                        new FieldChange("accounts.field.externalIds", List.of(), List.of("erp K-" + account)));
    }

    @Test
    void namesPeopleAndConstantsInWords() {
        var account = book.account("Company " + UUID.randomUUID(), ALICE);
        accounts.change(
                new ChangeAccount(
                        account, 0, AccountDetails.named("Other", AccountType.PARTNER), cast.id(ALICE), Map.of()),
                cast.viewer(BOB));

        assertThat(history.of(account.ref(), null, 1, cast.viewer(BOB))
                        .items()
                        .getFirst()
                        .fields())
                .contains(new FieldChange("accounts.field.type", List.of("Customer"), List.of("Partner")));
    }

    @Test
    void trashIsAChangeToo() {
        var account = book.account("Company " + UUID.randomUUID(), ALICE);
        accounts.trash(new TrashAccount(account, 0), cast.viewer(ALICE));
        accounts.restore(account, cast.viewer(ALICE));

        assertThat(history.of(account.ref(), null, 10, cast.viewer(ALICE)).items())
                .extracting(RecordChange::action)
                .containsExactly(Action.RESTORED, Action.TRASHED, Action.CREATED);
    }

    @Test
    void isReadPageByPage() {
        var account = book.account("Company 0", ALICE);
        for (int i = 0; i < 5; i++) {
            change(account, i, "Company " + (i + 1), Map.of());
        }
        var first = history.of(account.ref(), null, 4, cast.viewer(ALICE));
        var second = history.of(account.ref(), UUID.fromString(first.next()), 4, cast.viewer(ALICE));

        assertThat(first.items()).hasSize(4);
        assertThat(second.items())
                .hasSize(2)
                .last()
                .extracting(RecordChange::action)
                .isEqualTo(Action.CREATED);
        assertThat(second.next()).isNull();
    }

    @Test
    void isHiddenWithItsRecord() {
        book.whileAccountsArePrivate(() -> {
            var account = book.account("Company " + UUID.randomUUID(), ALICE);
            assertThatExceptionOfType(NoSuchRecord.class)
                    .isThrownBy(() -> history.of(account.ref(), null, 1, cast.viewer(CHARLIE)));
        });
    }

    @Test
    void nobodyRewritesIt() {
        var account = book.account("Company " + UUID.randomUUID(), ALICE);
        for (var statement : List.of(
                "update record_change set changed_by = null where record_id = :id",
                "delete from record_change where record_id = :id")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(
                            () -> jdbc.sql(statement).param("id", account.id()).update());
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("truncate record_change").update());
    }

    private void change(AccountId account, long version, String name, Map<String, String> ids) {
        accounts.change(
                new ChangeAccount(
                        account, version, AccountDetails.named(name, AccountType.CUSTOMER), cast.id(ALICE), ids),
                cast.viewer(ALICE));
    }
}
