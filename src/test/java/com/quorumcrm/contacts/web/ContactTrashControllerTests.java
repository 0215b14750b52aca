package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.WriteRefusals;
import com.quorumcrm.kernel.RecordRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@IntegrationTest
class ContactTrashControllerTests extends WriteRefusals {

    @Override
    protected RecordRef record() {
        return book.contact("To be deleted", book.account("Employer", ALICE), ALICE)
                .ref();
    }

    @Override
    protected String path(RecordRef record) {
        return record.url() + "/trash";
    }

    @Override
    protected Map<String, String> parameters(long version) {
        return Map.of("version", Long.toString(version));
    }

    @Test
    void deletesAndCanBeTakenBack() {
        var record = record();
        assertThat(get(path(record), ALICE)).bodyText().contains("To be deleted");
        assertThat(post(record, 0, ALICE)).hasRedirectedUrl("/contacts");
        assertThat(get(record.url(), ALICE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/trash" + record.url()).with(cast.alice()).with(csrf()))
                .hasRedirectedUrl(record.url());
        assertThat(get(record.url(), ALICE)).hasStatusOk();
    }

    @Test
    void listsWithFiltersFromTheUrl() {
        var account = book.account("Employer of listed", ALICE);
        book.contact("Listed-contact", account, ALICE);
        assertThat(get("/contacts?accountId=" + account + "&email=&sort=createdAt", ALICE))
                .bodyText()
                .contains("Listed-contact", "Employer of listed");
        assertThat(get("/contacts?q=listed-contact", ALICE)).bodyText().contains("Listed-contact");
        book.whileAccountsArePrivate(() -> {
            assertThat(get("/contacts?q=listed-contact", CHARLIE)).bodyText().doesNotContain("Listed-contact");
            assertThat(get("/contacts?accountId=" + account, CHARLIE))
                    .bodyText()
                    .doesNotContain("Employer of");
        });
    }
}
