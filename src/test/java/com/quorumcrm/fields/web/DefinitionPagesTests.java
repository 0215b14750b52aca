package com.quorumcrm.fields.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.FieldQuery;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.RecordKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class DefinitionPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenFields given;

    @Autowired
    FieldQuery query;

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void repsAreRefused() {
        assertThat(mvc.get().uri("/admin/fields").with(cast.alice())).hasStatus(403);
        assertThat(post("/admin/fields", cast.alice(), "kind", "opportunities", "type", "text"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void everyTypeHasItsForm(FieldType type) {
        assertThat(mvc.get()
                        .uri("/admin/fields/new?kind=opportunities&type=" + type.key())
                        .with(cast.olga()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        var field = given.of(type);
        assertThat(mvc.get().uri("/admin/fields/" + field.id()).with(cast.olga()))
                .hasStatusOk()
                .bodyText()
                .contains(field.label())
                .doesNotContain("??");
        assertThat(mvc.get().uri("/opportunities/new").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains(field.label())
                .containsOnlyOnce("id=\"" + field.name() + "\"");
    }

    @Test
    void aChoiceIsDefinedWithItsOptions() {
        var answer = post(
                "/admin/fields",
                cast.olga(),
                "kind",
                "opportunities",
                "type",
                "choice",
                "label",
                "Buying process",
                "options[0].label",
                "Tender",
                "options[1].label",
                "Committee",
                "options[0].position",
                "1",
                "options[1].position",
                "0",
                "initial",
                "tender",
                "required",
                "true",
                "scopes",
                "renewals");
        assertThat(answer).hasStatus3xxRedirection();
        var field = latest();
        assertThat(field.options()).extracting(option -> option.key()).containsExactly("committee", "tender");
        assertThat(field.required()).isTrue();
        assertThat(field.scopes()).containsExactly("renewals");
        assertThat(mvc.get().uri("/admin/fields?kind=opportunities").with(cast.olga()))
                .bodyText()
                .contains("Buying process", field.key());
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var answer = post(
                "/admin/fields",
                cast.olga(),
                "kind",
                "opportunities",
                "type",
                "choice",
                "label",
                "Twice",
                "help",
                "Say it twice",
                "options[0].label",
                "Same",
                "options[1].label",
                "same");
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Say it twice", "value=\"Same\"", "value=\"same\"", "Two options have the same label");
        assertThat(post(
                        "/admin/fields",
                        cast.olga(),
                        "kind",
                        "opportunities",
                        "type",
                        "number",
                        "label",
                        "N",
                        "lowest",
                        "low"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"low\"");
    }

    @Test
    void aFieldIsRemovedAndBroughtBack() {
        var field = given.of(FieldType.TEXT);
        assertThat(post("/admin/fields/" + field.id() + "/retirement", cast.olga()))
                .hasStatus3xxRedirection();
        assertThat(query.get(field.id()).isRetired()).isTrue();
        assertThat(mvc.get().uri("/opportunities/new").with(cast.alice()))
                .bodyText()
                .doesNotContain(field.label());
        assertThat(post("/admin/fields/" + field.id() + "/restoration", cast.olga()))
                .hasStatus3xxRedirection();
        assertThat(query.get(field.id()).isRetired()).isFalse();
    }

    @Test
    void fieldsStandInTheOrderTheyWerePutIn() {
        var first = given.of(FieldType.TEXT);
        var second = given.of(FieldType.DATE);
        post(
                "/admin/fields/order",
                cast.olga(),
                "kind",
                "opportunities",
                "ids",
                first.id().toString(),
                "ids",
                second.id().toString(),
                "down",
                "0");
        assertThat(query.of(RecordKind.OPPORTUNITY).fields())
                .extracting(CustomField::id)
                .containsSubsequence(second.id(), first.id());
    }

    private CustomField latest() {
        return query.of(RecordKind.OPPORTUNITY).fields().getLast();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
