package com.quorumcrm.contacts;

import static com.quorumcrm.Cast.STAGEHAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final AccountId ACME = AccountId.next();
    private static final AccountId GLOBEX = AccountId.next();

    @Test
    void theFirstAddressIsPrimaryUnlessAnotherIsMarked() {
        var one = new EmailAddress("a@b.example", EmailAddress.Kind.WORK, false);
        var other = new EmailAddress("c@d.example", EmailAddress.Kind.PRIVATE, false);
        var marked = new EmailAddress("c@d.example", EmailAddress.Kind.PRIVATE, true);
        assertThat(details(List.of(one, other), List.of()).emails())
                .extracting(EmailAddress::primary)
                .containsExactly(true, false);
        assertThat(details(List.of(one, marked), List.of()).emails())
                .extracting(EmailAddress::primary)
                .containsExactly(false, true);
    }

    @Test
    void anOnlyAffiliationIsThePrimaryOne() {
        assertThat(details(List.of(), List.of(place(ACME, false))).affiliations())
                .containsExactly(place(ACME, true));
    }

    @Test
    void severalAffiliationsHaveExactlyOnePrimary() {
        assertThat(fieldsRefused(details(List.of(), List.of(place(ACME, false), place(GLOBEX, false)))))
                .containsExactly("affiliations");
        assertThat(fieldsRefused(details(List.of(), List.of(place(ACME, true), place(GLOBEX, true)))))
                .containsExactly("affiliations");
        assertThatCode(() -> add(details(List.of(), List.of(place(ACME, true), place(GLOBEX, false)))))
                .doesNotThrowAnyException();
    }

    @Test
    void anAffiliationDoesNotEndBeforeItBegins() {
        var backwards = new Affiliation(ACME, null, null, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31), true);
        assertThat(fieldsRefused(details(List.of(), List.of(backwards)))).containsExactly("affiliations[0].to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann", "ann@", "@x.example", "a b@x.example", "<a@x.example>", "a@x@y.example", "a,b@x.example"})
    void refusesAddressesThatCannotBe(String address) {
        assertThat(fieldsRefused(ContactDetails.of(null, "Lee", address, null))).containsExactly("emails[0].address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@x.example", "o'neill+crm@x.example", "анна@пример.рф", "李@例子.公司"})
    void takesAddressesInAnyScript(String address) {
        assertThatCode(() -> add(ContactDetails.of(null, "Lee", address, null))).doesNotThrowAnyException();
    }

    @Test
    void needsALastNameAndAKnownLanguageAndZone() {
        assertThat(fieldsRefused(new ContactDetails(
                        "Ann", " ", null, "?", "Mars/Olympus", null, List.of(), List.of(), List.of())))
                .containsExactly("lastName", "language", "zone");
    }

    @Test
    void reportsToSomebodyElse() {
        var contact = add(ContactDetails.of("Ann", "Lee", null, null));
        var self = new ContactDetails("Ann", "Lee", contact.id(), null, null, null, List.of(), List.of(), List.of());
        var refused = catchThrowableOfType(
                RuleBroken.class, () -> contact.change(self, Map.of(), CustomValues.NONE, STAGEHAND, NOON));
        assertThat(refused.breaches()).extracting(RuleBroken.Breach::field).containsExactly("reportsToId");
    }

    @Test
    void saysNothingWhenOnlyTheOrderOfAffiliationsChanges() {
        var contact = add(details(List.of(), List.of(place(ACME, true), place(GLOBEX, false))));
        var turned = details(List.of(), List.of(place(GLOBEX, false), place(ACME, true)));
        assertThat(contact.change(turned, Map.of(), CustomValues.NONE, STAGEHAND, NOON))
                .isNull();
    }

    @Test
    void keepsAPrimaryAffiliationThatIsHidden() {
        var kept = details(List.of(), List.of(place(ACME, true))).keeping(List.of(place(GLOBEX, true)), null);
        assertThat(kept.affiliations()).containsExactly(place(ACME, false), place(GLOBEX, true));
    }

    private static Contact add(ContactDetails details) {
        return Contact.add(new AddContact(details, null), STAGEHAND, NOON);
    }

    private static Affiliation place(AccountId account, boolean primary) {
        return new Affiliation(account, null, null, null, null, primary);
    }

    private static ContactDetails details(List<EmailAddress> emails, List<Affiliation> places) {
        return new ContactDetails("Ann", "Lee", null, null, null, null, emails, List.of(), places);
    }

    private static List<@Nullable String> fieldsRefused(ContactDetails details) {
        return catchThrowableOfType(RuleBroken.class, () -> add(details)).breaches().stream()
                .map(RuleBroken.Breach::field)
                .toList();
    }
}
