package com.quorumcrm.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class HeadersTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/", "/nothing", "/a;b", "/css/tokens.css", "/api/v1/me", "/setup/x", "/error", "/me"})
    void areOnEveryAnswer(String path) {
        var answer = mvc.get().uri(path).header("Accept", "text/html").exchange();
        assertThat(answer)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                .containsHeader("Referrer-Policy")
                .containsHeader("Permissions-Policy")
                .doesNotContainHeader("Strict-Transport-Security")
                .doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void holdBrowsersToTlsWhereThereIsTls() {
        assertThat(mvc.get().uri("https://localhost/login"))
                .hasHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void letBrowsersKeepFilesAndNothingElse() {
        assertThat(mvc.get()
                        .uri("/me")
                        .with(cast.alice())
                        .exchange()
                        .getResponse()
                        .getHeader("Cache-Control"))
                .contains("no-store");
        assertThat(mvc.get().uri("/css/tokens.css").exchange().getResponse().getHeader("Cache-Control"))
                .contains("max-age");
    }

    @Test
    void openNoSessionForFilesAndTheApi() {
        assertThat(mvc.get().uri("/css/tokens.css").exchange().getRequest().getSession(false))
                .isNull();
        assertThat(mvc.get().uri("/api/v1/me").exchange().getRequest().getSession(false))
                .isNull();
    }
}
