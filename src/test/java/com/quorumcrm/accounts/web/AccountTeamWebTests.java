package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class AccountTeamWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Test
    void thePageAddsAndRemovesColleagues() {
        var url = book.account("Team page", ALICE).ref().url() + "/team";
        assertThat(add(url, cast.id(CHARLIE).toString(), ALICE)).hasRedirectedUrl(url);
        assertThat(mvc.get().uri(url).with(cast.alice())).bodyText().contains("Charlie", "Partner manager", "/removal");
        assertThat(mvc.get().uri(url).with(cast.charlie()))
                .bodyText()
                .contains("Charlie")
                .doesNotContain("/removal");
        assertThat(mvc.post()
                        .uri(url + "/" + cast.id(CHARLIE) + "/removal")
                        .with(cast.alice())
                        .with(csrf()))
                .hasRedirectedUrl(url);
        assertThat(mvc.get().uri(url).with(cast.alice())).bodyText().doesNotContain("Partner manager");
    }

    @Test
    void refusesStrangersReadersAndNobody() {
        var url = book.account("Team refused", ALICE).ref().url() + "/team";
        var charlie = cast.id(CHARLIE).toString();
        assertThat(add(url, charlie, CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        book.whileAccountsArePrivate(
                () -> assertThat(add(url, charlie, CHARLIE)).hasStatus(HttpStatus.NOT_FOUND));
        assertThat(add(url, "019a0000-0000-7000-8000-000000000000", ALICE)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post().uri(url).with(cast.alice())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theApiPutsReadsAndDeletes() {
        var url = "/api/v1/accounts/" + book.account("Team API", ALICE) + "/team";
        var member = url + "/" + cast.id(CHARLIE);
        assertThat(mvc.get().uri(member).with(cast.token(ALICE))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(put(member, "{\"level\":\"edit\",\"role\":\"Counsel\"}", ALICE))
                .bodyJson()
                .extractingPath("$.level")
                .isEqualTo("edit");
        assertThat(mvc.get().uri(url).with(cast.token(ALICE)))
                .bodyJson()
                .extractingPath("$.items[0].role")
                .isEqualTo("Counsel");
        assertThat(put(member, "{\"level\":\"own\"}", ALICE)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(put(member, "{\"level\":\"edit\"}", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.delete().uri(member).with(cast.token(ALICE))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri(member).with(cast.token(ALICE))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult add(String url, String person, Part by) {
        return mvc.post()
                .uri(url)
                .with(cast.as(by))
                .with(csrf())
                .param("userId", person)
                .param("level", "read")
                .param("role", "Partner manager")
                .exchange();
    }

    private MvcTestResult put(String url, String body, Part by) {
        return mvc.put()
                .uri(url)
                .with(cast.token(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
