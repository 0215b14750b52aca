package com.quorumcrm.health;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How well accounts are, in their list. */
@IntegrationTest
class KeptHealthTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    Activities activities;

    @Autowired
    Opportunities opportunities;

    @Autowired
    HealthQuery health;

    @Autowired
    KeptHealth kept;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private String word;
    private AccountId account;

    @BeforeEach
    void aCompanyWithASubsidiary() {
        word = "Kept" + Ids.next();
        account = book.account(word, ALICE);
        var below = book.subsidiary(word + " below", account, ALICE);
        var person = book.contact("Called", below, ALICE);
        activities.add(
                AddActivity.done(
                        ActivityDetails.of(ActivityType.CALL, "Hello"),
                        clock.instant().minus(Duration.ofDays(1)),
                        null,
                        Set.of(person.ref())),
                cast.viewer(ALICE));
        opportunities.open(OpenOpportunity.with(OpportunityDetails.of(below, "Deal")), cast.viewer(ALICE));
    }

    @Test
    void theNightReckonsWhatThePageSaysToThoseWhoSeeAll() {
        kept.reckonAll();
        assertThat(score()).isEqualTo(health.of(account, cast.viewer(OLGA)).score());
    }

    @Test
    void theListShowsItAndIsNarrowedToIt() {
        kept.reckonAll();
        var level = HealthLevel.of(score());
        assertThat(list("&columns=name,health", ALICE)).bodyText().contains(score() + " · ");
        assertThat(list("", ALICE)).bodyText().contains("value=\"health\"").doesNotContain(score() + " · ");
        assertThat(list("&health=" + level.key(), ALICE)).bodyText().contains(word);
        for (var other : HealthLevel.values()) {
            if (other != level) {
                assertThat(list("&health=" + other.key(), ALICE))
                        .bodyText()
                        .doesNotContain("/accounts/" + account + "\"");
            }
        }
        assertThat(list("&health=splendid", ALICE)).hasStatus(400);
        assertThat(mvc.get()
                        .uri("/api/v1/accounts?name=" + word + "&health=" + level.key())
                        .with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyText()
                .contains(word);
    }

    @Test
    void whoMayNotSeeADealIsNotToldWhatItDoes() {
        kept.reckonAll();
        assertThat(list("&columns=name,health", CHARLIE))
                .bodyText()
                .contains(word)
                .doesNotContain(score() + " · ");
        assertThat(list("&health=good&health=fair&health=poor", CHARLIE))
                .bodyText()
                .doesNotContain("/accounts/" + account + "\"");
    }

    @Test
    void aFileHasItToo() throws Exception {
        kept.reckonAll();
        var file = mvc.get()
                .uri("/accounts.csv?columns=name,health&q=" + word)
                .with(cast.as(ALICE))
                .exchange();
        assertThat(new String(file.getResponse().getContentAsByteArray(), UTF_8))
                .contains("Name,Health", word + "," + score());
    }

    private int score() {
        return jdbc.sql("select score from account_health where account_id = :id")
                .param("id", account.id())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult list(String parameters, Part by) {
        return mvc.get()
                .uri("/accounts?q=" + word + parameters)
                .with(cast.as(by))
                .exchange();
    }
}
