package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.WriteRefusals;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.RecordRef;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MoveControllerTests extends WriteRefusals {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private ContactQuery query;

    private AccountId left;
    private AccountId next;

    @BeforeEach
    void twoCompanies() {
        left = book.account("Left behind", ALICE);
        next = book.account("Next station", ALICE);
    }

    @Override
    protected RecordRef record() {
        return book.contact("Mover", left, ALICE).ref();
    }

    @Override
    protected String path(RecordRef record) {
        return record.url() + "/moves";
    }

    @Override
    protected Map<String, String> parameters(long version) {
        return Map.of(
                "accountId", next.toString(), "title", "CEO", "on", "2026-03-01", "version", Long.toString(version));
    }

    @Test
    void keepsTheOldPlaceAndMakesTheNewOneTheMainOne() {
        var record = record();
        assertThat(get(path(record), ALICE)).hasStatusOk().bodyText().contains("Left behind", "Next station");
        assertThat(post(record, 0, ALICE)).hasRedirectedUrl(record.url());
        assertThat(query.find(new ContactId(record.id()), cast.viewer(ALICE))
                        .details()
                        .affiliations())
                .containsExactlyInAnyOrder(
                        new Affiliation(next, "CEO", null, FIRST_DAY, null, true),
                        new Affiliation(left, "Buyer", null, null, FIRST_DAY.minusDays(1), false));
        assertThat(get("/accounts/" + left + "/contacts", ALICE)).bodyText().contains("Mover", "Former");
        assertThat(get("/accounts/" + next + "/contacts", ALICE)).bodyText().contains("Mover");
    }

    @Test
    void whatWasTypedComesBack() {
        var record = record();
        assertThat(mvc.post()
                        .uri(path(record))
                        .with(cast.as(ALICE))
                        .with(csrf())
                        .param("accountId", next.toString())
                        .param("title", "Kept title")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept title", "value=\"%s\" selected".formatted(next), "aria-invalid=\"true\"");
    }

    @Test
    void aCompanyThatCannotBeSeenIsNoneToGoTo() {
        next = book.account("Hidden station", CHARLIE);
        var record = record();
        book.whileAccountsArePrivate(() -> assertThat(post(record, 0, ALICE)).hasStatus(422));
        assertThat(version(record)).isZero();
    }
}
