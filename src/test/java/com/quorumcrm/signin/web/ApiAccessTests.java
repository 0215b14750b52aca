package com.quorumcrm.signin.web;

import static com.quorumcrm.Cast.Part.ADAM;
import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.TokenScope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ApiAccessTests {

    private static final String ME = "/api/v1/me";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    @Test
    void tellsWhoseTokenItIs() {
        assertThat(mvc.get().uri(ME).with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.email", email -> email.assertThat().isEqualTo(cast.email(ALICE)))
                .hasPathSatisfying(
                        "$.roles", roles -> roles.assertThat().asArray().containsExactly("rep"));
    }

    @Test
    void needsAToken() {
        assertThat(mvc.get().uri(ME))
                .hasStatus(401)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ",
                "Bearer qrm_",
                "Bearer nonsense",
                "Bearer qrm_0000000000000000000000000000000000000000000000000",
                "Bearer  %s",
                "Bearer %s ",
                "Basic %s",
                "%s"
            })
    void refusesWhatIsNoToken(String header) {
        var token = tokens.make("Test", List.of(TokenScope.USERS_READ), cast.viewer(ED));
        assertThat(mvc.get().uri(ME).header("Authorization", header.formatted(token)))
                .hasStatus(401);
        assertThat(mvc.get().uri(ME).header("Authorization", "Bearer " + token)).hasStatusOk();
    }

    @Test
    void refusesPasswordsSessionsAndTokensInTheUrl() {
        var token = tokens.make("Test", List.of(TokenScope.USERS_READ), cast.viewer(ALICE));
        assertThat(mvc.get().uri(ME).with(httpBasic(cast.email(ALICE), Cast.PASSWORD)))
                .hasStatus(401);
        assertThat(mvc.get().uri(ME + "?access_token=" + token)).hasStatus(401);
        assertThat(mvc.get().uri(ME + "?token=" + token)).hasStatus(401);
    }

    @Test
    void refusesATokenThatWasRevoked() {
        var token = tokens.make("Test", List.of(TokenScope.USERS_READ), cast.viewer(CHARLIE));
        var made = tokens.list(cast.viewer(CHARLIE)).getFirst();
        assertThatThrownBy(() -> tokens.revoke(made.id(), cast.viewer(ALICE))).isInstanceOf(NoSuchRecord.class);
        tokens.revoke(made.id(), cast.viewer(CHARLIE));
        assertThat(mvc.get().uri(ME).header("Authorization", "Bearer " + token)).hasStatus(401);
    }

    @Test
    void refusesATokenAfterNinetyDays() {
        var token = tokens.make("Test", List.of(TokenScope.USERS_READ), cast.viewer(ALICE));
        clock.advance(Duration.ofDays(89));
        assertThat(tokens.use(token)).isPresent();
        clock.advance(Duration.ofDays(2));
        assertThat(tokens.use(token)).isEmpty();
    }

    @Test
    void givesATokenNoMoreThanItsScopes() {
        var token = tokens.make("Test", List.of(TokenScope.ACCOUNTS_READ), cast.viewer(ADAM));
        assertThat(tokens.use(token))
                .hasValueSatisfying(use -> assertThat(use.viewer().permissions())
                        .containsExactlyInAnyOrder(
                                Permission.READ_ACCOUNTS,
                                Permission.EXPORT,
                                Permission.READ_PIPELINES,
                                Permission.READ_ORGANISATION,
                                Permission.SEE_ALL,
                                Permission.EDIT_ALL));
    }

    @Test
    void givesATokenNoMoreThanItsOwnersRights() {
        assertThatThrownBy(() -> tokens.make("Test", List.of(TokenScope.ACCOUNTS_WRITE), cast.viewer(ED)))
                .isInstanceOf(RuleBroken.class);
        assertThat(TokenScope.offeredTo(cast.viewer(ALICE)))
                .contains(TokenScope.OPPORTUNITIES_WRITE)
                .doesNotContain(TokenScope.IMPORT_WRITE, TokenScope.AUDIT_READ, TokenScope.PRODUCTS_WRITE);
    }

    @Test
    void saysHowOftenItMayBeAskedAndRefusesMore() {
        var token = "Bearer " + tokens.make("Test", List.of(TokenScope.USERS_READ), cast.viewer(ALICE));
        clock.setTo("2026-11-24T09:00:00Z");
        assertThat(mvc.get().uri(ME).header("Authorization", token))
                .hasStatusOk()
                .hasHeader("RateLimit-Policy", "\"token\";q=600;w=60")
                .hasHeader("RateLimit", "\"token\";r=599;t=60");
        for (var i = 2; i <= 600; i++) {
            assertThat(mvc.get().uri(ME).header("Authorization", token)).hasStatusOk();
        }
        assertThat(mvc.get().uri(ME).header("Authorization", token))
                .hasStatus(429)
                .hasHeader("Retry-After", "60")
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        clock.advance(Duration.ofSeconds(61));
        assertThat(mvc.get().uri(ME).header("Authorization", token)).hasStatusOk();
    }
}
