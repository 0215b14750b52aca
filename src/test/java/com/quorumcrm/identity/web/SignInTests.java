package com.quorumcrm.identity.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SignInTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Test
    void letsInWithTheRightPassword() {
        cast.alice();
        assertThat(signIn(cast.email(ALICE), Cast.PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
    }

    @Test
    void letsInWhateverTheCaseAndSpaceAroundTheAddress() {
        cast.alice();
        assertThat(signIn("  " + cast.email(ALICE).toUpperCase(Locale.ROOT) + " ", Cast.PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void keepsOutWithAWrongPassword() {
        assertThat(signIn(cast.email(ALICE), "a wrong long secret"))
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
