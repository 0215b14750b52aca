package com.quorumcrm.contacts;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountPerson;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.TrashAccount;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContactsTests {

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactQuery query;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Test
    void keepsEverythingThatWasEntered() {
        var account = book.account("Acme", ALICE);
        var superior = book.contact("Superior", account, ALICE);
        var details = new ContactDetails(
                "Nguyễn",
                "Văn A",
                superior,
                "vi",
                "Asia/Ho_Chi_Minh",
                "Prefers calls",
                List.of(
                        new EmailAddress("a@acme.example", EmailAddress.Kind.WORK, false),
                        new EmailAddress("a@home.example", EmailAddress.Kind.PRIVATE, true)),
                List.of(new PhoneNumber("+84901234567", PhoneNumber.Kind.MOBILE, true)),
                List.of(new Affiliation(account, "CFO", "Finance", LocalDate.of(2020, 1, 1), null, true)));
        var view = query.find(book.contact(details, ALICE), cast.viewer(ALICE));
        assertThat(view.details()).isEqualTo(details);
        assertThat(view.name()).isEqualTo("Nguyễn Văn A");
        assertThat(view.accountName()).isEqualTo("Acme");
        assertThat(view.reportsToName()).isEqualTo("Superior");
    }

    @Test
    void whoChangesEmployerKeepsTheirHistory() {
        var before = book.account("Before", ALICE);
        var after = book.account("After", ALICE);
        var id = book.contact("Mover", before, ALICE);
        var left = new Affiliation(before, "Buyer", null, null, LocalDate.of(2026, 1, 31), false);
        var joined = new Affiliation(after, "Head", null, LocalDate.of(2026, 2, 1), null, true);
        change(id, 0, withPlaces("Mover", joined, left), ALICE);
        assertThat(query.find(id, cast.viewer(ALICE)).details().affiliations()).containsExactly(joined, left);
        change(id, 1, withPlaces("Mover", joined.as(false), left.as(true)), ALICE);
        assertThat(query.find(id, cast.viewer(ALICE)).accountName()).isEqualTo("Before");
        assertThat(query.of(before, cast.viewer(ALICE)))
                .extracting(AccountPerson::former)
                .containsExactly(true);
    }

    @Test
    void aCompanyOutOfSightIsNeitherNamedNorLost() {
        var mine = book.account("Mine", ALICE);
        var hidden = book.account("Hidden employer", CHARLIE);
        var id = book.contact(
                withPlaces(
                        "Both",
                        Affiliation.at(mine, "A"),
                        Affiliation.at(hidden, "B").as(false)),
                ALICE);
        book.whileAccountsArePrivate(() -> {
            var view = query.find(id, cast.viewer(ALICE));
            assertThat(view.details().affiliations())
                    .extracting(Affiliation::account)
                    .containsExactly(mine);
            assertThat(view.accountNames()).containsOnlyKeys(mine);
            change(
                    id,
                    0,
                    withPlaces("Both renamed", view.details().affiliations().getFirst()),
                    ALICE);
            assertThat(catchThrowableOfType(RuleBroken.class, () -> book.contact("Spy", hidden, ALICE))
                            .breaches())
                    .extracting(RuleBroken.Breach::code)
                    .containsExactly("contacts.rule.unknownAccount");
        });
        assertThat(query.find(id, cast.viewer(ALICE)).details().affiliations())
                .extracting(Affiliation::account)
                .containsExactlyInAnyOrder(mine, hidden);
    }

    @Test
    void contactsAreVisibleAsTheirAccountIs() {
        var hers = book.account("Hers", ALICE);
        var id = book.contact("Follower", hers, CHARLIE);
        book.whileAccountsArePrivate(() -> {
            assertThat(query.find(id, cast.viewer(ALICE)).editable()).isTrue();
            assertThat(query.find(id, cast.viewer(BOB)).editable()).isTrue();
            var other = book.account("Other", CHARLIE);
            var stranger = book.contact("Stranger", other, CHARLIE);
            assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(stranger, cast.viewer(ALICE)));
        });
    }

    @Test
    void theOwnerOfTheAccountMayDeleteAndTheContactComesBack() {
        var hers = book.account("Hers too", ALICE);
        var id = book.contact("Deleted", hers, CHARLIE);
        contacts.trash(new TrashContact(id, 0), cast.viewer(ALICE));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(id, cast.viewer(CHARLIE)));
        contacts.restore(id, cast.viewer(CHARLIE));
        assertThat(query.find(id, cast.viewer(CHARLIE)).name()).isEqualTo("Deleted");
    }

    @Test
    void strangersReadAndDoNotWrite() {
        var id = book.contact("Alice's", book.account("Alice's company", ALICE), ALICE);
        assertThat(query.find(id, cast.viewer(CHARLIE)).editable()).isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> change(id, 0, ContactDetails.of(null, "X", null, null), CHARLIE));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> contacts.trash(new TrashContact(id, 0), cast.viewer(CHARLIE)));
    }

    @Test
    void refusesToChangeAnotherVersion() {
        var id = book.contact("Versions", null, ALICE);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> change(id, 5, ContactDetails.of(null, "X", null, null), ALICE));
    }

    @Test
    void aTrashedCompanyIsNotNamed() {
        var account = book.account("Gone company", ALICE);
        var id = book.contact("Left over", account, ALICE);
        accounts.trash(new TrashAccount(account, 0), cast.viewer(ALICE));
        assertThat(query.find(id, cast.viewer(ALICE)).accountName()).isNull();
    }

    private void change(ContactId id, long version, ContactDetails details, Cast.Part by) {
        var owner = query.find(id, cast.viewer(by)).ownerId();
        contacts.change(new ChangeContact(id, version, details, owner, Map.of()), cast.viewer(by));
    }

    private static ContactDetails withPlaces(String name, Affiliation... places) {
        return new ContactDetails(null, name, null, null, null, null, List.of(), List.of(), List.of(places));
    }
}
