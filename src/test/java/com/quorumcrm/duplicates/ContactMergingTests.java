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
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContactMergingTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Autowired
    private Merging merging;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactQuery query;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    private AccountId acme;
    private AccountId other;

    @BeforeEach
    void companies() {
        acme = book.account("Acme " + Ids.next(), ALICE);
        other = book.account("Other " + Ids.next(), ALICE);
    }

    @Test
    void addressesNumbersAndCompaniesAreJoinedWithoutDoubles() {
        var one = person(
                "Kim Lee",
                List.of("kim@acme.example", "k.lee@home.example"),
                List.of("+493012345"),
                List.of(new Affiliation(acme, null, "Sales", null, null, true)));
        var two = person(
                "Kimberly Lee",
                List.of("KIM@acme.example", "kim@other.example"),
                List.of("+493012345", "+493099999"),
                List.of(
                        new Affiliation(acme, "Head of sales", null, NEW_YEAR, null, false),
                        new Affiliation(other, "Adviser", null, null, null, true)));

        merging.merge(new MergeRecords(one.ref(), two.ref(), Set.of()), cast.viewer(BOB));

        var merged = find(one);
        assertThat(addresses(merged)).containsExactly("kim@acme.example", "k.lee@home.example", "kim@other.example");
        assertThat(merged.email().address()).isEqualTo("kim@acme.example");
        assertThat(merged.details().phones())
                .extracting(PhoneNumber::number)
                .containsExactly("+493012345", "+493099999");
        assertThat(merged.details().affiliations())
                .containsExactlyInAnyOrder(
                        new Affiliation(acme, "Head of sales", "Sales", NEW_YEAR, null, true),
                        new Affiliation(other, "Adviser", null, null, null, false));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> find(two));
        assertThat(query.successor(two, cast.viewer(ALICE))).contains(one);
    }

    @Test
    void whoseComesFirstIsChosen() {
        var one = person("Kim", List.of("a@first.example"), List.of(), List.of(Affiliation.at(acme, "Buyer")));
        var two = person("Kimmy", List.of("b@first.example"), List.of(), List.of(Affiliation.at(other, "Adviser")));
        var chosen = Set.of("lastName", "email", "affiliation");
        var merge = merging.merge(new MergeRecords(one.ref(), two.ref(), chosen), cast.viewer(BOB));

        assertThat(find(one).name()).isEqualTo("Kimmy");
        assertThat(find(one).email().address()).isEqualTo("b@first.example");
        assertThat(find(one).affiliation().account()).isEqualTo(other);

        merging.undo(merge, cast.viewer(BOB));
        assertThat(find(one).email().address()).isEqualTo("a@first.example");
        assertThat(find(one).affiliation().account()).isEqualTo(acme);
        assertThat(find(two).affiliation().account()).isEqualTo(other);
    }

    @Test
    void whatWasEnteredSinceStaysAndTheOtherOneIsWholeAgain() {
        var one = person("Kim", List.of("a@since.example"), List.of(), List.of(Affiliation.at(acme, "Buyer")));
        var two = person(
                "Kimmy", List.of("b@since.example"), List.of("+493012345"), List.of(Affiliation.at(other, null)));
        var merge = merging.merge(new MergeRecords(one.ref(), two.ref(), Set.of()), cast.viewer(BOB));
        var merged = find(one);
        var emails = Stream.concat(merged.details().emails().stream(), Stream.of(email("new@since.example", false)))
                .toList();
        var details = details(
                "Kim", emails, merged.details().phones(), merged.details().affiliations());
        contacts.change(
                new ChangeContact(one, merged.version(), details, merged.ownerId(), merged.externalIds()),
                cast.viewer(ALICE));

        merging.undo(merge, cast.viewer(BOB));

        assertThat(addresses(find(one))).containsExactly("a@since.example", "new@since.example");
        assertThat(find(one).details().affiliations()).containsExactly(Affiliation.at(acme, "Buyer"));
        assertThat(find(one).details().phones()).isEmpty();
        assertThat(addresses(find(two))).containsExactly("b@since.example");
        assertThat(find(two).details().affiliations()).containsExactly(Affiliation.at(other, null));
    }

    @Test
    void refusesToUndoWhatHasMovedOn() {
        var one = book.contact("Moved", acme, ALICE);
        var two = book.contact("Moved on", acme, ALICE);
        var merge = merging.merge(new MergeRecords(one.ref(), two.ref(), Set.of("lastName")), cast.viewer(BOB));
        assertThat(refusal(() -> contacts.restore(two, cast.viewer(BOB)))).isEqualTo("contacts.rule.merged");
        var merged = find(one);
        contacts.change(
                new ChangeContact(
                        one,
                        merged.version(),
                        details(
                                "Named anew",
                                List.of(),
                                List.of(),
                                merged.details().affiliations()),
                        merged.ownerId(),
                        Map.of()),
                cast.viewer(ALICE));
        assertThat(refusal(() -> merging.undo(merge, cast.viewer(BOB)))).isEqualTo("duplicates.rule.changed");
        assertThat(find(one).name()).isEqualTo("Named anew");
    }

    @Test
    void whoReportsToTheOneThatGoesReportsToTheOtherAndNobodyToThemselves() {
        var top = book.contact("Top", acme, ALICE);
        var middle = below("Middle", top);
        var bottom = below("Bottom", middle);
        assertThat(refusal(() -> merging.merge(new MergeRecords(bottom.ref(), top.ref(), Set.of()), cast.viewer(BOB))))
                .isEqualTo("duplicates.rule.between");
        var merge = merging.merge(new MergeRecords(middle.ref(), top.ref(), Set.of()), cast.viewer(BOB));
        assertThat(find(middle).details().reportsTo()).isNull();
        merging.undo(merge, cast.viewer(BOB));
        assertThat(find(middle).details().reportsTo()).isEqualTo(top);
        merge = merging.merge(new MergeRecords(top.ref(), middle.ref(), Set.of()), cast.viewer(BOB));
        assertThat(find(bottom).details().reportsTo()).isEqualTo(top);
        merging.undo(merge, cast.viewer(BOB));
        assertThat(find(bottom).details().reportsTo()).isEqualTo(middle);
    }

    @Test
    void onlyThoseWhoMayChangeBothAndMayMerge() {
        var one = book.contact("Mergeable", acme, ALICE);
        var strange = book.contact("Mergeable", book.account("Charlie's " + Ids.next(), CHARLIE), CHARLIE);
        var command = new MergeRecords(one.ref(), strange.ref(), Set.of());
        for (var part : List.of(ALICE, CHARLIE, ED, BOB)) {
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> merging.merge(command, cast.viewer(part)));
        }
        book.whileAccountsArePrivate(() -> assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> merging.merge(command, cast.viewer(DORA))));
        var merge = merging.merge(command, cast.viewer(OLGA));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> merging.undo(merge, cast.viewer(ALICE)));
        merging.undo(merge, cast.viewer(OLGA));
        assertThat(refusal(() -> merging.undo(merge, cast.viewer(OLGA)))).isEqualTo("duplicates.rule.undone");
    }

    @Test
    void isFoundByTheIdsOfBothInOtherSystems() {
        var id = Ids.next().toString();
        var one = book.contact("Known", acme, ALICE);
        var two = contacts.add(
                new AddContact(details("Known", List.of(), List.of(), List.of()), null, Map.of("erp", id)),
                cast.viewer(ALICE));
        merging.merge(new MergeRecords(one.ref(), two.ref(), Set.of()), cast.viewer(BOB));
        assertThat(query.byExternalId("erp", id, cast.viewer(ALICE))).contains(one);
    }

    private ContactId person(String name, List<String> emails, List<String> phones, List<Affiliation> places) {
        var addresses = emails.stream()
                .map(address -> email(address, address.equals(emails.getFirst())))
                .toList();
        var numbers = phones.stream()
                .map(number -> new PhoneNumber(number, PhoneNumber.Kind.WORK, number.equals(phones.getFirst())))
                .toList();
        return book.contact(details(name, addresses, numbers, places), ALICE);
    }

    private ContactId below(String name, ContactId superior) {
        var places = List.of(Affiliation.at(acme, null));
        return book.contact(
                new ContactDetails(null, name, superior, null, null, null, List.of(), List.of(), places), ALICE);
    }

    private static ContactDetails details(
            String name, List<EmailAddress> emails, List<PhoneNumber> phones, List<Affiliation> places) {
        return new ContactDetails(null, name, null, null, null, null, emails, phones, places);
    }

    private static EmailAddress email(String address, boolean first) {
        return new EmailAddress(address, EmailAddress.Kind.WORK, first);
    }

    private ContactView find(ContactId id) {
        return query.find(id, cast.viewer(ALICE));
    }

    private static List<String> addresses(ContactView contact) {
        return contact.details().emails().stream().map(EmailAddress::address).toList();
    }

    private static @Nullable String refusal(ThrowingCallable change) {
        return catchThrowableOfType(RuleBroken.class, change)
                .breaches()
                .getFirst()
                .code();
    }
}
