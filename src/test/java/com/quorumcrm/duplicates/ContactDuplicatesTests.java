package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.duplicates.Duplicate.Reason;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContactDuplicatesTests {

    @Autowired
    private ContactDuplicates duplicates;

    @Autowired
    private DuplicateSweep sweep;

    @Autowired
    private DuplicatePairs pairs;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Test
    void findsByAddressAndNumberHoweverTheyAreWritten() {
        var known = known("Sazerac", "sazerac.q@quexley.example", "+493055512345;ext=7");
        assertThat(like(new PersonLikeness(null, List.of(" Sazerac.Q@QUEXLEY.example"), List.of(), List.of())))
                .satisfiesExactly(found -> {
                    assertThat(found.record()).isEqualTo(known.ref());
                    assertThat(found.reasons()).containsExactly(Reason.EMAIL);
                });
        assertThat(like(new PersonLikeness(null, List.of(), List.of("(030) 555-12345"), List.of())))
                .satisfiesExactly(found -> assertThat(found.reasons()).containsExactly(Reason.PHONE));
    }

    @ParameterizedTest
    @CsvSource({
        "Ksenija Orlovskaja, Ksenia Orlovskaya",
        "Jon Quartermaine, John Quartermaine",
        "Quartermaine Ada, Ada Quartermaine",
        "Ксения Орловская, Ксенія Орловская",
        "Μαρία Παπαδοπούλου, Μαρια Παπαδοπουλος",
        "阮文明志, 阮文明志",
        "نادية المصري, ناديه المصري"
    })
    void findsNamesOfAnyScriptInTheSameHierarchy(String here, String typed) {
        var top = book.account("Top " + Ids.next(), ALICE);
        var site = book.subsidiary("Site " + Ids.next(), top, ALICE);
        var sister = book.subsidiary("Sister " + Ids.next(), top, ALICE);
        var known = person(here, site);
        assertThat(like(named(typed, sister))).extracting(Duplicate::record).containsExactly(known.ref());
        assertThat(like(named(typed, book.account("Elsewhere " + Ids.next(), ALICE))))
                .isEmpty();
    }

    @Test
    void aPersonIsNoDuplicateOfThemselvesAndColleaguesAreNone() {
        var account = book.account("Account " + Ids.next(), ALICE);
        var one = person("Marguerite Oyelaran", account);
        person("Benedict Oyelaran", account);
        assertThat(duplicates.of(one.ref(), cast.viewer(ALICE))).isEmpty();
        var same = person("Margerite Oyelaran", account);
        assertThat(duplicates.of(one.ref(), cast.viewer(ALICE)))
                .extracting(Duplicate::record)
                .containsExactly(same.ref());
    }

    @Test
    void showsNoneThatTheViewerMayNotSeeAndTellsOnlyThatThereIsOne() {
        var account = book.account("Hidden " + Ids.next(), CHARLIE);
        book.contact(
                ContactDetails.of(null, "Hidden", "hidden.h@vyrandel.example", Affiliation.at(account, null)), CHARLIE);
        var likeness = new PersonLikeness("Hidden", List.of("hidden.h@vyrandel.example"), List.of(), List.of());
        assertThat(duplicates.isHidden(likeness, cast.viewer(ALICE))).isFalse();
        book.whileAccountsArePrivate(() -> {
            assertThat(duplicates.like(likeness, cast.viewer(ALICE))).isEmpty();
            assertThat(duplicates.isHidden(likeness, cast.viewer(ALICE))).isTrue();
            assertThat(duplicates.isHidden(likeness, cast.viewer(CHARLIE))).isFalse();
        });
    }

    @Test
    void theSweepPairsWhatTheViewerMayMergeByTheStrongestReason() {
        var account = book.account("Zorbane " + Ids.next(), ALICE);
        var one = known("Zorbanelli", "zo@zorbane.example", null);
        var other = known("Zorbanelli", "ZO@zorbane.example", null);
        var similar = List.of(person("Philippa Zorbanelli", account), person("Phillippa Zorbanelli", account));
        person("Zorbanelli", book.account("Charlie's " + Ids.next(), CHARLIE));
        sweep.sweep(RecordKind.CONTACT);
        assertThat(pairs.of(RecordKind.CONTACT, "zorbanelli", cast.viewer(BOB)))
                .satisfiesExactly(
                        pair -> {
                            assertThat(pair.reason()).isEqualTo(Reason.EMAIL);
                            assertThat(ids(pair)).containsExactlyInAnyOrder(one.id(), other.id());
                        },
                        pair -> {
                            assertThat(pair.reason()).isEqualTo(Reason.SIMILAR_NAME);
                            assertThat(ids(pair))
                                    .containsExactlyInAnyOrder(
                                            similar.getFirst().id(),
                                            similar.getLast().id());
                        });
        assertThat(pairs.sweptAt(RecordKind.CONTACT, cast.viewer(BOB))).isPresent();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> pairs.of(RecordKind.CONTACT, "", cast.viewer(ALICE)));
    }

    private List<Duplicate> like(PersonLikeness likeness) {
        return duplicates.like(likeness, cast.viewer(ALICE));
    }

    private static PersonLikeness named(String name, AccountId account) {
        return new PersonLikeness(name, List.of(), List.of(), List.of(account.id()));
    }

    private static List<UUID> ids(DuplicatePair pair) {
        return List.of(pair.one().record().id(), pair.other().record().id());
    }

    private ContactId person(String name, AccountId account) {
        var split = name.indexOf(' ');
        var first = split < 0 ? null : name.substring(0, split);
        return book.contact(
                ContactDetails.of(first, name.substring(split + 1), null, Affiliation.at(account, null)), ALICE);
    }

    private ContactId known(String name, String email, @Nullable String phone) {
        var details = ContactDetails.of(null, name, email, null);
        var phones = phone == null ? List.<PhoneNumber>of() : List.of(PhoneNumber.work(phone));
        return book.contact(
                new ContactDetails(null, name, null, null, null, null, details.emails(), phones, List.of()), ALICE);
    }
}
