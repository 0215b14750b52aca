package com.quorumcrm.notifications;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.kernel.NewsKind.ASSIGNED;
import static com.quorumcrm.kernel.NewsKind.MENTIONED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.notifications.NotificationQuery.Which;
import com.quorumcrm.opportunities.GivenDeals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From what is written on an activity's page to what colleagues are told. */
@IntegrationTest
class ToldOfActivitiesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityQuery query;

    @Autowired
    private Notifications notifications;

    @Autowired
    private NotificationQuery told;

    @Autowired
    private GivenDeals given;

    @Autowired
    private Cast cast;

    @BeforeEach
    void nothingIsNew() {
        List.of(ALICE, BOB, CHARLIE).forEach(part -> notifications.readAll(cast.viewer(part)));
    }

    @Test
    void aMentionedColleagueIsToldOnce() {
        var note = note("Ask @Bob about it", given.deal(ALICE).ref());
        assertThat(kinds(BOB)).containsExactly(MENTIONED);

        var change = Map.of(
                "subject",
                "Ask",
                "type",
                "note",
                "body",
                "@Bob knows",
                "version",
                "0",
                "happenedAt",
                "2026-01-05T10:00");
        assertThat(post(note.ref().url(), change)).hasStatus(302);
        assertThat(kinds(BOB)).containsExactly(MENTIONED);
    }

    @Test
    void theFormSaysWhoMayNotSeeItAndKeepsTheText() {
        var deal = given.deal(ALICE).ref();
        var fields = Map.of("type", "note", "subject", "Price", "body", "Tell @Charlie", "about", deal.toString());

        assertThat(post("/activities", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Charlie may not see this", "Tell @Charlie");
        assertThat(kinds(CHARLIE)).isEmpty();
    }

    @Test
    void whatIsHandedOverComesWithANote() {
        var task = task("Send the offer", given.account(ALICE).ref());
        var page = mvc.get().uri(task.ref().url() + "/hand-over").with(cast.alice());
        assertThat(page).hasStatusOk().bodyText().contains("Send the offer");

        var fields = Map.of("assigneeId", cast.id(CHARLIE).toString(), "body", "They want three", "version", "0");
        assertThat(post(task.ref().url() + "/hand-over", fields)).hasStatus(302);
        assertThat(kinds(CHARLIE)).containsExactly(ASSIGNED);
        assertThat(find(task).assigneeId()).isEqualTo(cast.id(CHARLIE));
        assertThat(find(task).details().body()).isEqualTo("They want three");
    }

    @Test
    void aHandOverToNobodyKeepsTheNote() {
        var task = task("Send the offer", given.account(ALICE).ref());

        assertThat(post(task.ref().url() + "/hand-over", Map.of("assigneeId", "", "body", "They want three")))
                .hasStatus(422)
                .bodyText()
                .contains("They want three", "assigneeId-says");
    }

    @Test
    void aFollowUpIsAboutTheSameAndEndsWhatItFollows() {
        var account = given.account(ALICE).ref();
        var task = task("Send the offer", account);
        var page = mvc.get().uri(task.ref().url() + "/follow-up").with(cast.alice());
        assertThat(page).hasStatusOk().bodyText().contains("value=\"Send the offer\"");

        var fields = Map.of(
                "outcome",
                "done",
                "note",
                "Sent",
                "type",
                "call",
                "subject",
                "Ask",
                "dueOn",
                "2030-01-07",
                "version",
                "0");
        var answer = post(task.ref().url() + "/follow-up", fields);
        assertThat(answer).hasStatus(302);
        var next = find(ActivityId.of(answer.getResponse().getRedirectedUrl().replaceAll(".*/", "")));
        assertThat(next.follows()).isEqualTo(task);
        assertThat(next.about()).extracting(ActivityView.Subject::record).containsExactly(account);
        assertThat(find(task).isDone()).isTrue();
        assertThat(find(task).details().body()).isEqualTo("Sent");
    }

    @Test
    void aFollowUpThatIsRefusedLeavesEverythingAsItWas() {
        var task = task("Send the offer", given.account(ALICE).ref());

        assertThat(post(task.ref().url() + "/follow-up", Map.of("outcome", "done", "subject", " ", "note", "Kept")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Kept\"");
        assertThat(find(task).isDone()).isFalse();
    }

    @Test
    void anActivityIsOpenedFromItsNotification() {
        var note = note("Ask @Bob about it", given.deal(ALICE).ref());
        assertThat(mvc.get().uri("/notifications").with(cast.bob()))
                .hasStatusOk()
                .bodyText()
                .contains("Alice mentioned you", "one is unread");

        var id = told.list(Which.UNREAD, null, 1, cast.viewer(BOB))
                .items()
                .getFirst()
                .id();
        assertThat(mvc.post()
                        .uri("/notifications/" + id + "/opening")
                        .with(cast.bob())
                        .with(csrf()))
                .hasStatus(302)
                .hasRedirectedUrl(note.ref().url());
        assertThat(kinds(BOB)).isEmpty();
    }

    private ActivityId note(String text, RecordRef about) {
        var note = ActivityDetails.of(ActivityType.NOTE, "Note").saying(text);
        return activities.add(AddActivity.planned(note, Set.of(about)), cast.viewer(ALICE));
    }

    private ActivityId task(String subject, RecordRef about) {
        return activities.add(
                AddActivity.planned(ActivityDetails.of(ActivityType.TASK, subject), Set.of(about)), cast.viewer(ALICE));
    }

    private ActivityView find(ActivityId activity) {
        return query.find(activity, cast.viewer(ALICE));
    }

    private List<NewsKind> kinds(Cast.Part part) {
        return told.list(Which.UNREAD, null, 50, cast.viewer(part)).items().stream()
                .map(NotificationView::kind)
                .toList();
    }

    private MvcTestResult post(String url, Map<String, String> fields) {
        var request = mvc.post().uri(url).with(cast.alice()).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
