package com.quorumcrm.health;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.RecordRef;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How well an account is. */
@IntegrationTest
class HealthTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    Activities activities;

    @Autowired
    HealthQuery health;

    @Autowired
    Clock clock;

    private AccountId account;

    @BeforeEach
    void aCompany() {
        account = book.account("Healthy", ALICE);
    }

    @Test
    void aCallRaisesItAndAnOverdueTaskLowersIt() {
        var before = health.of(account, cast.viewer(ALICE)).score();
        var person = book.contact("Called", account, ALICE);
        activities.add(
                AddActivity.done(
                        ActivityDetails.of(ActivityType.CALL, "Hello"),
                        clock.instant().minus(Duration.ofDays(1)),
                        null,
                        Set.of(person.ref())),
                cast.viewer(ALICE));
        var called = health.of(account, cast.viewer(ALICE));
        assertThat(called.score()).isGreaterThan(before);
        assertThat(called.lines()).extracting(HealthView.Line::code).contains("health.touch", "health.contacts");
        task(account.ref());
        assertThat(health.of(account, cast.viewer(ALICE)).score()).isLessThan(called.score());
    }

    @Test
    void thePageThePanelAndTheApiGiveReasons() {
        for (var path : new String[] {"/health", "/health/panel"}) {
            assertThat(mvc.get().uri("/accounts/" + account + path).with(cast.as(ALICE)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("of 100", "Nobody ever called", "No task is overdue");
        }
        assertThat(mvc.get().uri("/api/v1/accounts/" + account + "/health").with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyText()
                .contains("\"reason\":\"touch\"", "\"partial\":false");
        book.whileAccountsArePrivate(() -> assertThat(
                        mvc.get().uri("/accounts/" + account + "/health").with(cast.as(CHARLIE)))
                .hasStatus(404));
    }

    @Test
    void opsSaysWhatCounts() {
        assertThat(mvc.get().uri("/admin/health").with(cast.as(ALICE))).hasStatus(403);
        assertThat(mvc.get().uri("/admin/health").with(cast.as(OLGA))).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/admin/health")
                        .with(csrf())
                        .with(cast.as(OLGA))
                        .param("touch", "many"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"");
        assertThat(mvc.post()
                        .uri("/admin/health")
                        .with(csrf())
                        .with(cast.as(OLGA))
                        .param("touch", "0"))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/admin/health")
                        .with(csrf())
                        .with(cast.as(OLGA))
                        .param("touch", "25")
                        .param("deals", "25")
                        .param("contacts", "20")
                        .param("results", "20")
                        .param("tasks", "10"))
                .hasRedirectedUrl("/admin/health");
    }

    private void task(RecordRef about) {
        activities.add(
                AddActivity.planned(
                        ActivityDetails.of(ActivityType.TASK, "Late").due(LocalDate.of(2020, 1, 1), null),
                        Set.of(about)),
                cast.viewer(ALICE));
    }
}
