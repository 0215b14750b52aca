package com.quorumcrm.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.identity.SignedIn;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.web.Notice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class SessionJsonTests {

    private final SessionJson json = new SessionJson();

    @Test
    void keepsWhoSignedIn() {
        var person = new SignedIn(UserId.next(), "ann@example.com");
        var context =
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        assertThat(json.read(json.write(context))).isInstanceOfSatisfying(SecurityContextImpl.class, read -> {
            assertThat(read.getAuthentication().getPrincipal()).isEqualTo(person);
            assertThat(read.getAuthentication().isAuthenticated()).isTrue();
        });
    }

    @Test
    void keepsNoticesForTheNextPage() {
        var flash = new FlashMaps.Flash(
                "/me", 5L, Map.of("notice", Notice.of("x", 1).undoneBy("/undo"), "text", "y", "list", List.of(1, "z")));
        assertThat(json.read(json.write(new ArrayList<>(List.of(flash))))).isEqualTo(List.of(flash));
    }

    @Test
    void keepsTheFormToken() {
        var token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret");
        assertThat(json.read(json.write(token)))
                .isInstanceOfSatisfying(
                        DefaultCsrfToken.class,
                        read -> assertThat(read.getToken()).isEqualTo("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@class\":\"java.io.File\",\"path\":\"x\"}",
                "{\"@class\":\"org.springframework.context.support.ClassPathXmlApplicationContext\"}",
                "[\"java.net.URL\",\"http://evil.example\"]",
                "[\"java.util.logging.FileHandler\",[]]",
                "nonsense",
                ""
            })
    void makesNothingOfWhatItDoesNotKnow(String tampered) {
        assertThat(json.read(tampered.getBytes(StandardCharsets.UTF_8))).isNull();
    }
}
