package com.quorumcrm.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.AddPerson;
import com.quorumcrm.identity.People;
import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SignInTests {

    private static final String SECRET = "a fine long secret";
    private static final Viewer NOBODY_IN_PARTICULAR = new Viewer(
            UserId.next(),
            "Setup",
            "setup@example.com",
            Set.of(Role.ADMIN),
            EnumSet.allOf(Permission.class),
            ZoneOffset.UTC,
            Locale.ENGLISH);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    private final String email = UUID.randomUUID() + "@example.com";

    @BeforeEach
    void takeAnnOn() {
        var ann = new AddPerson(email, "Ann", null, Set.of(Role.REP), null, null, PersonStatus.ACTIVE);
        people.addAll(List.of(ann), SECRET, NOBODY_IN_PARTICULAR);
    }

    @Test
    void letsInWithTheRightPassword() {
        assertThat(signIn(email, SECRET)).hasStatus3xxRedirection().hasRedirectedUrl("/");
    }

    @Test
    void letsInWhateverTheCaseAndSpaceAroundTheAddress() {
        assertThat(signIn("  " + email.toUpperCase(Locale.ROOT) + " ", SECRET)).hasRedirectedUrl("/");
    }

    @Test
    void keepsOutWithAWrongPassword() {
        assertThat(signIn(email, "a wrong long secret"))
                .hasStatus(422)
                .bodyText()
                .contains("is wrong");
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
    }
}
