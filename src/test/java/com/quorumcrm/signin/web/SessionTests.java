package com.quorumcrm.signin.web;

import static com.quorumcrm.Cast.STAGEHAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.people.AddPerson;
import com.quorumcrm.people.ChangePerson;
import com.quorumcrm.people.Invitations;
import com.quorumcrm.people.People;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class SessionTests {

    private static final String NEW_PASSWORD = "another fine long one";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String email = UUID.randomUUID() + "@example.com";
    private UserId ann;

    @BeforeEach
    void takeAnnOn() {
        var person = new AddPerson(email, "Ann", null, Set.of(Role.REP), null, null, PersonStatus.ACTIVE);
        ann = people.addAll(List.of(person), Cast.PASSWORD, STAGEHAND).getFirst();
    }

    @Test
    void hasAnotherNameOnceSomebodyHasSignedIn() {
        var browser = new Browser(mvc);
        browser.get("/login");
        var before = browser.session();
        browser.post("/login", "username", email, "password", Cast.PASSWORD);
        assertThat(browser.session()).isNotNull().isNotEqualTo(before);
        assertThat(browser.isIn()).isTrue();
        browser.bring(before);
        assertThat(browser.isIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "\"of another type\"", "{\"@class\":\"java.lang.Gone\"}", ""})
    void givesWayToANewOneWhenItCannotBeRead(String content) {
        var browser = signedIn();
        var before = browser.session();
        jdbc.sql(
                        "update spring_session_attributes set attribute_bytes = :bytes where session_primary_id = (select primary_id from spring_session where principal_name = :person)")
                .param("bytes", content.getBytes(StandardCharsets.UTF_8))
                .param("person", ann.id().toString())
                .update();
        assertThat(browser.get("/me").getRedirectedUrl()).isEqualTo("/login");
        assertThat(browser.get("/login").getStatus()).isEqualTo(200);
        assertThat(browser.session()).isNotNull().isNotEqualTo(before);
        browser.post("/login", "username", email, "password", Cast.PASSWORD);
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void endsWithSigningOut() {
        var browser = signedIn();
        var session = browser.session();
        assertThat(browser.get("/logout").getStatus()).isEqualTo(200);
        assertThat(browser.isIn()).as("a link alone signs nobody out").isTrue();
        browser.get("/logout");
        var answer = browser.post("/logout");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?bye");
        assertThat(answer.getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"cookies\", \"storage\"");
        browser.bring(session);
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void endsAfterHalfADayHoweverBusyItIs() {
        var browser = signedIn();
        clock.advance(Duration.ofHours(11));
        assertThat(browser.isIn()).isTrue();
        clock.advance(Duration.ofHours(2));
        assertThat(browser.isIn()).isFalse();
        clock.advance(Duration.ofHours(-13));
        assertThat(browser.isIn()).as("it is gone for good").isFalse();
    }

    @Test
    void endsWhenItIsNotUsed() {
        var browser = signedIn();
        makeIdle(Duration.ofMinutes(29));
        assertThat(browser.isIn()).isTrue();
        makeIdle(Duration.ofMinutes(31));
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void isNotKeptAliveByAPageThatAsksByItself() {
        var browser = signedIn();
        makeIdle(Duration.ofMinutes(20));
        var before = lastUsed();
        browser.get("/me", "X-Quorum-Poll", "true");
        assertThat(lastUsed()).isEqualTo(before);
        browser.get("/me");
        assertThat(lastUsed()).isGreaterThan(before);
    }

    @Test
    void seesAtOnceThatSomebodyIsDisabledOrHasAnotherRole() {
        var browser = signedIn();
        assertThat(browser.get("/admin/users").getStatus()).isEqualTo(403);
        change(Role.OPS, PersonStatus.ACTIVE, 0);
        assertThat(browser.get("/admin/users").getStatus()).isEqualTo(200);
        change(Role.OPS, PersonStatus.DISABLED, 1);
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void endsElsewhereWhenThePasswordIsChanged() {
        var here = signedIn();
        var elsewhere = signedIn();
        here.get("/me");
        assertThat(here.post("/me/password", "currentPassword", "wrong", "newPassword", NEW_PASSWORD)
                        .getStatus())
                .isEqualTo(422);
        assertThat(elsewhere.isIn()).isTrue();
        here.get("/me");
        here.post("/me/password", "currentPassword", Cast.PASSWORD, "newPassword", NEW_PASSWORD);
        assertThat(here.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(Browser.signedIn(mvc, email, NEW_PASSWORD).isIn()).isTrue();
    }

    @Test
    void endsWhereThePersonSaysSo() {
        var here = signedIn();
        var elsewhere = signedIn();
        here.get("/me");
        here.post("/me/sessions/end");
        assertThat(here.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
    }

    @Test
    void isOneOfTenAtMost() {
        var browsers = Stream.generate(this::signedIn).limit(11).toList();
        assertThat(browsers).filteredOn(Browser::isIn).hasSize(10);
    }

    @Test
    void isOpenedByAnInvitationThatWorksOnce() {
        var invited = UUID.randomUUID() + "@example.com";
        var person = people.add(
                new AddPerson(invited, "Ivo", null, Set.of(Role.REP), null, null, PersonStatus.INVITED), STAGEHAND);
        var first = invitations.invite(person, STAGEHAND);
        var link = "/invite/" + invitations.invite(person, STAGEHAND);
        var browser = new Browser(mvc);
        assertThat(browser.get("/invite/" + first).getStatus()).as("void").isEqualTo(404);
        assertThat(browser.get(link).getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(browser.post(link, "password", "short").getStatus()).isEqualTo(422);
        assertThat(browser.post(link, "password", NEW_PASSWORD).getStatus()).isEqualTo(302);
        assertThat(browser.isIn()).isTrue();
        assertThat(new Browser(mvc).get(link).getStatus()).isEqualTo(404);
        assertThat(Browser.signedIn(mvc, invited, NEW_PASSWORD).isIn()).isTrue();
    }

    @Test
    void isNotOpenedByAnInvitationAfterThreeDays() {
        var link = "/invite/" + invitations.invite(ann, STAGEHAND);
        clock.advance(Duration.ofHours(73));
        assertThat(new Browser(mvc).get(link).getStatus()).isEqualTo(404);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        var browser = signedIn();
        var refused = browser.postWithoutToken("/me", "name", "Typed by Ann", "version", "0");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getForwardedUrl()).isEqualTo(StaleFormController.PATH);
        assertThat(browser.postWithoutToken("/logout").getStatus()).isEqualTo(403);
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void showsWhatWasTypedIntoAFormThatCameTooLate() {
        var page = mvc.post()
                .uri(StaleFormController.PATH)
                .requestAttr(StaleFormController.REFUSED, true)
                .with(csrf())
                .param("name", "Typed by <b>Ann</b>")
                .param("newPassword", "a typed secret");
        assertThat(page)
                .hasStatus(403)
                .bodyText()
                .contains("Typed by &lt;b&gt;Ann")
                .doesNotContain("a typed secret", "<form");
    }

    @Test
    void takesNoFormOfAnotherSession() {
        var other = signedIn();
        other.get("/me");
        var mine = other.session();
        var browser = signedIn();
        browser.get("/me");
        browser.bring(mine);
        assertThat(browser.post("/me", "name", "Somebody else", "version", "0").getStatus())
                .isEqualTo(403);
    }

    private Browser signedIn() {
        return Browser.signedIn(mvc, email, Cast.PASSWORD);
    }

    private void change(Role role, PersonStatus status, long version) {
        people.change(new ChangePerson(ann, email, "Ann", null, Set.of(role), null, null, status, version), STAGEHAND);
    }

    private void makeIdle(Duration idle) {
        jdbc.sql("""
                        update spring_session set last_access_time = :then, expiry_time = :then + max_inactive_interval * 1000
                        where principal_name = :ann""")
                .param("then", System.currentTimeMillis() - idle.toMillis())
                .param("ann", ann.toString())
                .update();
    }

    private long lastUsed() {
        return jdbc.sql("select max(last_access_time) from spring_session where principal_name = :ann")
                .param("ann", ann.toString())
                .query(Long.class)
                .single();
    }
}
