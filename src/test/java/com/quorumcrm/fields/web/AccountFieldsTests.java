package com.quorumcrm.fields.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.opportunities.GivenDeals;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Custom fields of companies, which may be of one type of companies only. */
@IntegrationTest
class AccountFieldsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenFields given;

    @Autowired
    GivenDeals deals;

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void aFieldOfPartnersIsNeededOfPartnersOnly() {
        var level = given.of(
                RecordKind.ACCOUNT, GivenFields.details(FieldType.TEXT).needed().only(List.of("partner")));
        var form = mvc.post()
                .uri("/accounts")
                .with(cast.alice())
                .with(csrf())
                .param("name", "Some company")
                .param(level.name(), "");
        assertThat(form.param("type", "partner").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid=\"true\"", level.label() + " is needed", "Some company", "Only for: Partner");
        assertThat(mvc.post()
                        .uri("/accounts")
                        .with(cast.alice())
                        .with(csrf())
                        .param("name", "Some company")
                        .param(level.name(), "")
                        .param("type", "customer"))
                .hasStatus3xxRedirection();
    }

    @Test
    void companiesShowFilterAndTellThem() {
        var field = given.choice(RecordKind.ACCOUNT, "Gold", "Silver");
        var account = deals.account(ALICE);
        assertThat(mvc.post()
                        .uri("/accounts/" + account + "/fields/" + field.key())
                        .with(cast.alice())
                        .with(csrf())
                        .param(field.name(), "gold"))
                .hasStatusOk()
                .bodyText()
                .contains("Gold");
        assertThat(mvc.get().uri("/accounts/" + account).with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains(field.label(), "Gold");
        assertThat(mvc.get().uri("/accounts/" + account + "/edit").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"gold\" selected");
        assertThat(mvc.get().uri("/accounts/" + account + "/activity").with(cast.alice()))
                .bodyText()
                .contains(field.label(), "Gold");
        assertThat(mvc.get()
                        .uri("/accounts?ownerId=me&columns=name," + field.name() + "&" + field.name() + "=gold")
                        .with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains(account.toString(), "<td>Gold</td>");
        assertThat(mvc.get()
                        .uri("/accounts?ownerId=me&" + field.name() + "=silver")
                        .with(cast.alice()))
                .bodyText()
                .doesNotContain(account.toString());
        assertThat(mvc.patch()
                        .uri("/api/v1/accounts/" + account)
                        .with(cast.token(ALICE))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"customFields\":{\"%s\":\"silver\"}}".formatted(field.key())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.customFields." + field.key())
                .isEqualTo("silver");
        assertThat(mvc.get().uri("/api/v1/accounts?" + field.name() + "=silver").with(cast.token(ALICE)))
                .bodyText()
                .contains(account.toString());
    }
}
