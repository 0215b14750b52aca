package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.ContactConsent;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Ids;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody has said is kept when they are entered. */
@IntegrationTest
class ConsentEntryTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private ContactConsent consent;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNewPersonComesWithTheirAnswers() {
        assertThat(mvc.get().uri("/contacts/new").with(cast.alice()))
                .bodyText()
                .contains("name=\"consents[0].state\"", "name=\"consents[2].source\"", "Nothing was said");
        var result = add(
                "lastName", "Consenting",
                "consents[0].channel", "EMAIL",
                "consents[0].state", "GIVEN",
                "consents[0].on", "2025-03-01",
                "consents[0].source", "web form",
                "consents[1].channel", "PHONE",
                "consents[1].state", "",
                "consents[2].channel", "POST",
                "consents[2].state", "REFUSED");
        assertThat(result).hasStatus3xxRedirection();
        var id = ContactId.of(
                String.valueOf(result.getResponse().getRedirectedUrl()).substring("/contacts/".length()));
        assertThat(consent.history(id, cast.viewer(ALICE)))
                .satisfiesExactlyInAnyOrder(
                        said -> {
                            assertThat(said.channel()).isEqualTo(Consent.Channel.EMAIL);
                            assertThat(said.state()).isEqualTo(Consent.State.GIVEN);
                            assertThat(said.on()).isEqualTo(LocalDate.parse("2025-03-01"));
                            assertThat(said.source()).isEqualTo("web form");
                        },
                        said -> assertThat(said.channel()).isEqualTo(Consent.Channel.POST));
        assertThat(mvc.get().uri(id.ref().url() + "/edit").with(cast.alice()))
                .bodyText()
                .doesNotContain("consents[0]");
    }

    @Test
    void whatIsWrongIsToldAtItsRowAndNothingIsLost() {
        var name = "Refused " + Ids.next();
        var late = add(
                "lastName", name,
                "consents[0].channel", "EMAIL",
                "consents[0].source", "said at the fair",
                "consents[1].channel", "PHONE",
                "consents[1].state", "REFUSED",
                "consents[1].on", "2999-01-01");
        assertThat(late).hasStatus(422).bodyText().contains("Fill this in", "said at the fair", "2999-01-01", name);
        var future = add(
                "lastName", name,
                "consents[1].channel", "PHONE",
                "consents[1].state", "REFUSED",
                "consents[1].on", "2999-01-01");
        assertThat(future)
                .hasStatus(422)
                .bodyText()
                .contains("still to come")
                .containsPattern("value=\"REFUSED\"[^>]*selected");
        assertThat(jdbc.sql("select count(*) from contact where last_name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MvcTestResult add(String... pairs) {
        var request = mvc.post().uri("/contacts").with(cast.alice()).with(csrf());
        for (var i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }
}
