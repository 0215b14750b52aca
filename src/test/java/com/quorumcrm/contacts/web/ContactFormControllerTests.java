package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.WriteRefusals;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.kernel.RecordRef;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class ContactFormControllerTests extends WriteRefusals {

    @Autowired
    private ContactQuery query;

    @Override
    protected RecordRef record() {
        return book.contact("Edited", book.account("Employer", ALICE), ALICE).ref();
    }

    @Override
    protected String path(RecordRef record) {
        return record.url();
    }

    @Override
    protected Map<String, String> parameters(long version) {
        return Map.of("lastName", "Renamed", "version", Long.toString(version));
    }

    @Test
    void entersAPersonWithAddressesAndCompanies() {
        var old = book.account("Old employer", ALICE);
        var present = book.account("Present employer", ALICE);
        var result = mvc.post()
                .uri("/contacts")
                .with(cast.alice())
                .with(csrf())
                .param("lastName", "Formed")
                .param("emails[0].address", "")
                .param("emails[0].kind", "WORK")
                .param("emails[1].address", "formed@home.example")
                .param("emails[1].kind", "PRIVATE")
                .param("affiliations[0].accountId", "")
                .param("affiliations[1].accountId", old.toString())
                .param("affiliations[1].to", "2025-12-31")
                .param("affiliations[2].accountId", present.toString())
                .param("affiliations[2].title", "CEO")
                .param("affiliations[3].accountId", "")
                .param("primary", "2")
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        var id = ContactId.of(result.getResponse().getRedirectedUrl().substring("/contacts/".length()));
        var details = query.find(id, cast.viewer(ALICE)).details();
        assertThat(details.emails())
                .containsExactly(new EmailAddress("formed@home.example", EmailAddress.Kind.PRIVATE, true));
        assertThat(details.affiliations())
                .containsExactly(
                        Affiliation.at(present, "CEO"),
                        new Affiliation(old, null, null, null, LocalDate.of(2025, 12, 31), false));
    }

    @Test
    void savesWhatTheFormShowed() {
        var record = record();
        assertThat(get(record.url() + "/edit", ALICE)).bodyText().contains("Employer", "affiliations[1].accountId");
        assertThat(post(record, 0, ALICE)).hasRedirectedUrl(record.url());
        assertThat(query.find(new ContactId(record.id()), cast.viewer(ALICE))
                        .details()
                        .affiliations())
                .isEmpty();
    }

    @Test
    void saysBesideTheRowWhatIsWrong() {
        var result = mvc.post()
                .uri("/contacts")
                .with(cast.alice())
                .with(csrf())
                .param("lastName", "Refused")
                .param("emails[0].address", "no address")
                .param("phones[0].number", "1".repeat(41))
                .exchange();
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result).bodyText().contains("no address", "This is no e-mail address.", "At most 40 characters.");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseHasSaved() {
        var record = record();
        var before = query.find(new ContactId(record.id()), cast.viewer(ALICE));
        post(record, 0, ALICE);
        var late = mvc.post()
                .uri(record.url())
                .with(cast.alice())
                .with(csrf())
                .param("lastName", "Meanwhile")
                .param(
                        "affiliations[0].accountId",
                        before.details().affiliations().getFirst().account().toString())
                .param("primary", "0")
                .param("version", "0")
                .exchange();
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(late).bodyText().contains("Meanwhile", "Renamed", "Employer", "affiliations[0].accountId");
    }

    @Test
    void startsWithTheCompanyOneComesFrom() {
        var account = book.account("Comes from", ALICE);
        assertThat(get("/contacts/new?account=" + account, ALICE)).bodyText().contains("Comes from");
    }
}
