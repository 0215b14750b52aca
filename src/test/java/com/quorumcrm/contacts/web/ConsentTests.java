package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.ApiRequests;
import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.ContactConsent;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.RuleBroken;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ConsentTests extends ApiRequests {

    @Autowired
    private ContactConsent consent;

    @Autowired
    private Activities activities;

    @Autowired
    private JdbcClient jdbc;

    ConsentTests() {
        super("/api/v1/contacts");
    }

    @Test
    void theLastWordOfAChannelCountsAndAllAreKept() {
        var id = person("last@word.example");
        assertThat(say(id, "email", "given", ALICE)).hasStatus(HttpStatus.CREATED);
        assertThat(consent.refusing(List.of(id), Consent.Channel.EMAIL)).isEmpty();
        var result = say(id, "email", "refused", ALICE);
        List<String> states = read(result, "$.items[*].state");
        assertThat(states).containsExactly("refused", "given");
        assertThat(consent.refusing(List.of(id), Consent.Channel.EMAIL)).containsExactly(id);
        assertThat(consent.refusing(List.of(id), Consent.Channel.PHONE)).isEmpty();
        assertThat(consent.refusingMail(List.of("LAST@word.example", "other@word.example")))
                .containsExactly("last@word.example");
    }

    @Test
    void whoRefusesIsNotLinkedTo() {
        var id = person("no@link.example");
        var url = id.ref().url();
        assertThat(page(url)).bodyText().contains("mailto:no@link.example").doesNotContain("Do not e-mail");
        say(id, "email", "refused", ALICE);
        assertThat(page(url))
                .bodyText()
                .doesNotContain("mailto:no@link.example")
                .contains("Do not e-mail");
        assertThat(page("/contacts?email=no@link.example"))
                .bodyText()
                .doesNotContain("mailto:")
                .contains("Do not e-mail");
        assertThat(page(url + "/activity")).bodyText().contains("Consent");
    }

    @Test
    void nobodyPlansToCallThoseWhoRefuse() {
        var id = person("no@calls.example");
        say(id, "phone", "refused", ALICE);
        var call = ActivityDetails.of(ActivityType.CALL, "Ring them");
        var refused = catchThrowableOfType(
                RuleBroken.class,
                () -> activities.add(AddActivity.planned(call, Set.of(id.ref())), cast.viewer(ALICE)));
        assertThat(refused.breaches()).extracting(RuleBroken.Breach::code).containsExactly("contacts.rule.noCalls");
        activities.add(
                AddActivity.planned(ActivityDetails.of(ActivityType.TASK, "Look them up"), Set.of(id.ref())),
                cast.viewer(ALICE));
    }

    @Test
    void whatWasTypedComesBackWithWhatIsWrong() {
        var id = person("typed@form.example");
        var result = mvc.post()
                .uri(id.ref().url() + "/consents")
                .with(cast.alice())
                .with(csrf())
                .param("state", "REFUSED")
                .param("on", "soon")
                .param("source", "said at the fair")
                .exchange();
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result).bodyText().contains("said at the fair", "Fill this in", "Write a date");
    }

    @Test
    void onlyThoseWhoMayChangeThePersonKeepIt() {
        var id = person("right@consent.example");
        assertThat(say(id, "email", "given", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        book.whileAccountsArePrivate(
                () -> assertThat(say(id, "email", "given", CHARLIE)).hasStatus(HttpStatus.NOT_FOUND));
        assertThat(say(id, "pigeon", "given", ALICE)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatWasSaidCannotBeUnsaid() {
        var id = person("stays@consent.example");
        say(id, "post", "refused", ALICE);
        assertThatThrownBy(() -> jdbc.sql("update contact_consent set state = 'GIVEN' where contact_id = :id")
                        .param("id", id.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from contact_consent where contact_id = :id")
                        .param("id", id.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private ContactId person(String email) {
        var account = book.account("Consent of " + email, ALICE);
        return book.contact(ContactDetails.of("Con", "Sent", email, Affiliation.at(account, null)), ALICE);
    }

    private MvcTestResult page(String url) {
        return mvc.get().uri(url).with(cast.alice()).exchange();
    }

    private MvcTestResult say(ContactId id, String channel, String state, Cast.Part viewer) {
        var body = "{\"channel\":\"%s\",\"state\":\"%s\",\"source\":\"test\"}".formatted(channel, state);
        return send(mvc.post().uri("/api/v1/contacts/" + id + "/consents"), null, body, viewer);
    }
}
