package com.quorumcrm.looks;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.contacts.AddressBook;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is new to whom. */
@IntegrationTest
class LookTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    Activities activities;

    @Autowired
    Looks looks;

    @Autowired
    JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void aCompany() {
        account = book.account("Looked at", ALICE);
    }

    @Test
    void nothingIsNewToWhoeverComesForTheFirstTime() {
        log("Before");
        assertThat(panel(BOB)).hasStatusOk().bodyText().isBlank();
        assertThat(page(BOB))
                .hasStatusOk()
                .bodyText()
                .contains("for the first time")
                .doesNotContain("Before");
    }

    @Test
    void whatOthersHaveDoneSinceIsNewUntilItIsSeen() {
        looks.look(account.ref(), cast.id(BOB));
        anHourAgo(BOB);
        log("A call meanwhile");
        book.contact("Newcomer", account, ALICE);
        assertThat(panel(BOB)).bodyText().contains("A call meanwhile", "Newcomer", "new contact", "Mark as seen");
        assertThat(panel(ALICE)).bodyText().doesNotContain("A call meanwhile");
        assertThat(get("/accounts/" + account + "/activity", BOB)).bodyText().contains("fresh", "New since you last");
        assertThat(get("/accounts/" + account + "/news", BOB))
                .hasStatusOk()
                .bodyText()
                .contains("A call meanwhile");

        assertThat(mvc.post()
                        .uri("/accounts/" + account + "/news/seen")
                        .with(csrf())
                        .with(cast.as(BOB)))
                .hasRedirectedUrl("/accounts/" + account);
        assertThat(page(BOB)).bodyText().contains("Nothing has happened since").doesNotContain("A call meanwhile");
    }

    @Test
    void looksWithinHalfAnHourAreOneVisit() {
        looks.look(account.ref(), cast.id(BOB));
        assertThat(looks.before(account.ref(), cast.viewer(BOB))).isEmpty();
        anHourAgo(BOB);
        var before = looks.before(account.ref(), cast.viewer(BOB));
        assertThat(before).isPresent();
        looks.look(account.ref(), cast.id(BOB));
        looks.look(account.ref(), cast.id(BOB));
        assertThat(looks.before(account.ref(), cast.viewer(BOB))).isEqualTo(before);
    }

    @Test
    void strangersFindNothing() {
        book.whileAccountsArePrivate(() -> {
            assertThat(panel(CHARLIE)).hasStatus(404);
            assertThat(mvc.post()
                            .uri("/accounts/" + account + "/news/seen")
                            .with(csrf())
                            .with(cast.as(CHARLIE)))
                    .hasStatus(404);
        });
    }

    private void log(String subject) {
        activities.add(
                AddActivity.planned(ActivityDetails.of(ActivityType.TASK, subject), Set.of(account.ref())),
                cast.viewer(ALICE));
    }

    private void anHourAgo(Part part) {
        jdbc.sql("update record_look set looked_at = looked_at - interval '1 hour' where user_id = :person")
                .param("person", cast.id(part).id())
                .update();
    }

    private MvcTestResult panel(Part by) {
        return get("/accounts/" + account + "/news/panel", by);
    }

    private MvcTestResult page(Part by) {
        return get("/accounts/" + account + "/news", by);
    }

    private MvcTestResult get(String path, Part by) {
        return mvc.get().uri(path).with(cast.as(by)).exchange();
    }
}
