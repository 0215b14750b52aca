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
import com.quorumcrm.people.People;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class SignInTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String email = UUID.randomUUID() + "@example.com";
    private final String address = "10." + UUID.randomUUID().toString().substring(0, 8);
    private UserId ann;

    @BeforeEach
    void takeAnnOn() {
        var person = new AddPerson(email, "Ann", null, Set.of(Role.REP), null, null, PersonStatus.ACTIVE);
        ann = people.addAll(List.of(person), Cast.PASSWORD, STAGEHAND).getFirst();
    }

    @Test
    void letsInWithTheRightPassword() {
        var answer = signIn(email, Cast.PASSWORD);
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void letsInWhateverTheCaseAndSpaceAroundTheAddress() {
        assertThat(signIn("  " + email.toUpperCase(Locale.ROOT) + " ", Cast.PASSWORD)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void neverTellsWhetherThereIsSuchAPerson() {
        var wrong = signIn(email, "a wrong long secret");
        var unknown = signIn(UUID.randomUUID() + "@example.com", "a wrong long secret");
        disable();
        var disabled = signIn(email, Cast.PASSWORD);
        assertThat(List.of(wrong.getStatus(), unknown.getStatus(), disabled.getStatus()))
                .containsOnly(422);
        assertThat(said(unknown)).isEqualTo(said(wrong)).isEqualTo(said(disabled));
    }

    @Test
    void doesNotTryASixthPasswordWithinAQuarterOfAnHour() {
        clock.setTo("2026-11-24T09:00:00Z");
        for (var i = 1; i <= 5; i++) {
            assertThat(signIn(email, "a wrong long secret").getHeader("Retry-After"))
                    .isNull();
        }
        var sixth = signIn(email, Cast.PASSWORD);
        assertThat(sixth.getStatus()).isEqualTo(422);
        assertThat(sixth.getHeader("Retry-After")).isEqualTo("901");
        assertThat(said(sixth)).isEqualTo(said(signIn(UUID.randomUUID() + "@example.com", "x")));
        assertThat(from("10.9.9.9", email, Cast.PASSWORD).getStatus())
                .as("from elsewhere")
                .isEqualTo(302);
        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn(email, Cast.PASSWORD).getStatus()).isEqualTo(302);
    }

    @Test
    void doesNotTryMoreThanFiftyPasswordsAMinuteFromOneAddress() {
        clock.setTo("2026-11-24T10:00:00Z");
        jdbc.sql("delete from rate_limit_bucket").update();
        for (var i = 1; i <= 50; i++) {
            assertThat(signIn("nobody" + i + "@example.com", "x".repeat(200)).getStatus())
                    .isEqualTo(422);
        }
        var more = signIn(email, Cast.PASSWORD);
        assertThat(more.getStatus()).isEqualTo(429);
        assertThat(more.getHeader("Retry-After")).isNotNull();
        assertThat(from("10.8.8.8", email, Cast.PASSWORD).getStatus()).isEqualTo(302);
    }

    @Test
    void rehashesPasswordsThatWereHashedInAnOlderWay() {
        jdbc.sql("update app_user set password_hash = :hash where id = :id")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(Cast.PASSWORD))
                .param("id", ann.id())
                .update();
        assertThat(signIn(email, Cast.PASSWORD).getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select password_hash from app_user where id = :id")
                        .param("id", ann.id())
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(signIn(email, Cast.PASSWORD).getStatus()).isEqualTo(302);
    }

    @Test
    void leadsToThePageThatWasWanted() {
        var browser = new Browser(mvc);
        assertThat(browser.get("/me/tokens?x=1").getRedirectedUrl()).isEqualTo("/login");
        browser.get("/login");
        assertThat(browser.post("/login", "username", email, "password", Cast.PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/me/tokens?x=1");
    }

    @Test
    void leadsToNoFragmentAndNowhereElse() {
        var browser = new Browser(mvc);
        assertThat(browser.get("/people/lookup?q=a", "HX-Request", "true").getHeader("HX-Redirect"))
                .isEqualTo("/login");
        browser.get("/login?next=https://evil.example&continue=//evil.example");
        assertThat(browser.post("/login", "username", email, "password", Cast.PASSWORD, "next", "//evil.example")
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    private void disable() {
        people.change(
                new ChangePerson(ann, email, "Ann", null, Set.of(Role.REP), null, null, PersonStatus.DISABLED, 0),
                STAGEHAND);
    }

    private MockHttpServletResponse signIn(String username, String password) {
        return from(address, username, password);
    }

    private MockHttpServletResponse from(String address, String username, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", username)
                .param("password", password)
                .exchange()
                .getResponse();
    }

    /** The page without what differs on every one: what was typed, and the form's token. */
    private static String said(MockHttpServletResponse page) {
        return Browser.body(page)
                .replaceAll("(?<=name=\"_csrf\" (?:content|value)=\")[^\"]+", "")
                .replaceAll("[\\w-]+@example.com", "");
    }
}
