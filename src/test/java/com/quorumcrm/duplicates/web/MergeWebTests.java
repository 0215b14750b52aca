package com.quorumcrm.duplicates.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.duplicates.DuplicateSettings;
import com.quorumcrm.platform.RecurringJob;
import com.quorumcrm.web.Notice;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class MergeWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddressBook book;

    @Autowired
    private DuplicateSettings settings;

    @Autowired
    private RecurringJob nightlySweep;

    @Autowired
    private Cast cast;

    @Test
    void comparesMergesLeadsOnAndTakesBack() {
        var one = book.account("Side one", ALICE);
        var other = book.account("Side other", ALICE);
        assertThat(mvc.get().uri(url(one, other)).with(cast.bob())).bodyText().contains("Side one", "Side other");
        var merged = post(one, other, "0", "0", BOB);
        assertThat(merged).hasRedirectedUrl(one.ref().url());
        assertThat(mvc.get().uri(one.ref().url()).with(cast.alice())).bodyText().contains("Side other");
        assertThat(mvc.get().uri(other.ref().url()).with(cast.alice()))
                .hasRedirectedUrl(one.ref().url());
        assertThat(mvc.get()
                        .uri(other.ref().url() + "/hierarchy?asOf=2026-01-01")
                        .with(cast.alice()))
                .hasRedirectedUrl(one.ref().url() + "/hierarchy?asOf=2026-01-01");
        assertThat(mvc.get().uri("/api/v1/accounts/" + other + "/rollup").with(cast.token(ALICE)))
                .hasRedirectedUrl("/api/v1/accounts/" + one + "/rollup");
        book.whileAccountsArePrivate(
                () -> assertThat(mvc.get().uri(other.ref().url() + "/hierarchy").with(cast.charlie()))
                        .hasStatus(HttpStatus.NOT_FOUND));
        var notice = (Notice) merged.getMvcResult().getFlashMap().get(Notice.NAME);
        assertThat(mvc.post().uri(notice.undo()).with(cast.bob()).with(csrf()))
                .hasRedirectedUrl(one.ref().url());
        assertThat(mvc.get().uri(other.ref().url()).with(cast.alice())).hasStatusOk();
    }

    @Test
    void refusesStrangersReadersAndStaleVersions() {
        var one = book.account("Refused one", ALICE);
        var other = book.account("Refused other", ALICE);
        assertThat(post(one, other, "7", "0", ALICE)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(one, other, "0", "0", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(one, other, "0", "7", BOB)).hasStatus(HttpStatus.CONFLICT);
        var hidden = book.account("Refused hidden", CHARLIE);
        assertThat(post(one, hidden, "0", "0", BOB)).hasStatus(HttpStatus.FORBIDDEN);
        book.whileAccountsArePrivate(
                () -> assertThat(post(one, hidden, "0", "0", BOB)).hasStatus(HttpStatus.NOT_FOUND));
    }

    @Test
    void theApiMergesAndTakesBack() throws UnsupportedEncodingException {
        var one = book.account("API one", ALICE);
        var other = book.account("API other", ALICE);
        var body = "{\"otherId\":\"" + other + "\",\"fields\":{\"name\":\"other\",\"city\":\"this\"}}";
        assertThat(api("/api/v1/accounts/" + one + "/merge", body.replace("\"city\"", "\"town\""), BOB))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(api("/api/v1/accounts/" + one + "/merge", body, CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        var merged = api("/api/v1/accounts/" + one + "/merge", body, BOB);
        assertThat(merged).hasStatusOk();
        String merge = JsonPath.read(merged.getResponse().getContentAsString(), "$.mergeId");
        assertThat(api("/api/v1/merges/" + merge + "/undo", "", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api("/api/v1/merges/" + merge + "/undo", "", BOB)).hasStatusOk();
        assertThat(api("/api/v1/merges/" + merge + "/undo", "", BOB)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void hintsWhileSomebodyTypesAndOnlyAsFarAsTheyMaySee() {
        book.account("Wexalon Foundry Ltd", CHARLIE);
        var typed = "/accounts/duplicates?name=Wexalon Foundry";
        assertThat(mvc.get().uri(typed).with(cast.alice())).bodyText().contains("Wexalon Foundry Ltd");
        book.whileAccountsArePrivate(() -> {
            assertThat(mvc.get().uri(typed).with(cast.alice()))
                    .bodyText()
                    .contains("Ask sales operations")
                    .doesNotContain("Wexalon");
            settings.hintAtHidden(false, cast.viewer(Part.ADAM));
            assertThat(mvc.get().uri(typed).with(cast.alice())).bodyText().isBlank();
            settings.hintAtHidden(true, cast.viewer(Part.ADAM));
        });
    }

    @Test
    void theSweepIsForManagersAndOperations() {
        book.account("Ubrick Sand GmbH", ALICE);
        book.account("Ubrick Sand", ALICE);
        nightlySweep.work().run();
        assertThat(mvc.get().uri("/duplicates?q=ubrick").with(cast.bob()))
                .bodyText()
                .contains("Ubrick Sand", "/merge?other=");
        assertThat(mvc.get().uri("/duplicates").with(cast.ed())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/duplicates/hints")
                        .param("hints", "true")
                        .with(cast.as(OLGA))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/duplicates/hints")
                        .param("hints", "true")
                        .with(cast.adam())
                        .with(csrf()))
                .hasRedirectedUrl("/duplicates");
    }

    private static String url(AccountId one, AccountId other) {
        return one.ref().url() + "/merge?other=" + other;
    }

    private MvcTestResult post(AccountId one, AccountId other, String version, String otherVersion, Part by) {
        return mvc.post()
                .uri(url(one, other))
                .with(cast.as(by))
                .with(csrf())
                .param("version", version)
                .param("otherVersion", otherVersion)
                .param("name", "other")
                .exchange();
    }

    private MvcTestResult api(String url, String body, Part by) {
        return mvc.post()
                .uri(url)
                .with(cast.token(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
