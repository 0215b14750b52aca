package com.quorumcrm.contacts;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.kernel.RuleBroken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PhoneReadingTests {

    @Autowired
    private AddressBook book;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactQuery query;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNationalNumberIsReadByTheCountryOfTheCompany() {
        assertThat(numbers(book.contact(calling("020 7946 0958", account("United Kingdom")), ALICE)))
                .containsExactly("+442079460958");
        assertThat(numbers(book.contact(calling("089 1234567", account("de")), ALICE)))
                .containsExactly("+49891234567");
    }

    @Test
    void whatIsNoNumberIsRefusedAtItsField() {
        var refused = catchThrowableOfType(
                RuleBroken.class, () -> book.contact(calling("ring twice", account("France")), ALICE));
        assertThat(refused.breaches())
                .containsExactly(
                        new RuleBroken.Breach("phones[0].number", "contacts.rule.phone", List.of("ring twice")));
    }

    @Test
    void numbersThatWereKeptBeforeStayAsTheyAre() {
        var id = book.contact(calling("020 7946 0958", account("United Kingdom")), ALICE);
        jdbc.sql("update contact_phone set number = 'ask the desk' where contact_id = :id")
                .param("id", id.id())
                .update();
        var before = query.find(id, cast.viewer(ALICE));
        var details = before.details()
                .calling(List.of(
                        before.details().phones().getFirst(),
                        new PhoneNumber("020 7946 0000", PhoneNumber.Kind.MOBILE, false)));
        contacts.change(
                new ChangeContact(id, before.version(), details, before.ownerId(), before.externalIds()),
                cast.viewer(ALICE));
        assertThat(numbers(id)).containsExactly("ask the desk", "+442079460000");
    }

    private AccountId account(String country) {
        return book.account(
                new AccountDetails(
                        "In " + country,
                        AccountType.CUSTOMER,
                        null,
                        null,
                        null,
                        country,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                ALICE);
    }

    private static ContactDetails calling(String number, @Nullable AccountId account) {
        var place = account == null ? null : Affiliation.at(account, null);
        return ContactDetails.of(null, "Caller", null, place)
                .calling(List.of(new PhoneNumber(number, PhoneNumber.Kind.WORK, true)));
    }

    private List<String> numbers(ContactId id) {
        return query.find(id, cast.viewer(ALICE)).details().phones().stream()
                .map(PhoneNumber::number)
                .toList();
    }
}
