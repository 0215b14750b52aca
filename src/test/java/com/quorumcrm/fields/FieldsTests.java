package com.quorumcrm.fields;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.OLGA;
import static com.quorumcrm.opportunities.OpportunityDetails.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

@IntegrationTest
class FieldsTests {

    @Autowired
    Cast cast;

    @Autowired
    GivenFields given;

    @Autowired
    GivenDeals deals;

    @Autowired
    Fields fields;

    @Autowired
    FieldQuery query;

    @Autowired
    FieldHistory history;

    @Autowired
    FieldErasure erasure;

    @Autowired
    Opportunities opportunities;

    @Autowired
    TestClock clock;

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void onlyOperationsDefineFields() {
        var command = new DefineField(RecordKind.OPPORTUNITY, GivenFields.details(FieldType.TEXT));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> fields.define(command, cast.viewer(ALICE)));
        var field = given.of(FieldType.TEXT);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> fields.retire(field.id(), cast.viewer(ALICE)));
    }

    @Test
    void twoFieldsOfOneLabelHaveTwoKeys() {
        var details = FieldDetails.of("Contract end", FieldType.DATE);
        var first = given.of(RecordKind.OPPORTUNITY, details);
        var second = given.of(RecordKind.OPPORTUNITY, details);
        assertThat(second.key()).startsWith("contractEnd").isNotEqualTo(first.key());
    }

    @Test
    void aNewDealNeedsWhatIsRequiredAndStartsWithTheDefault() {
        var needed = given.of(
                RecordKind.OPPORTUNITY, GivenFields.details(FieldType.TEXT).needed());
        var usual = given.of(
                RecordKind.OPPORTUNITY, GivenFields.details(FieldType.CHOICE).starting("green, DARK"));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> open(Map.of()))
                .satisfies(broken ->
                        assertThat(broken.breaches().getFirst().field()).isEqualTo(needed.name()));
        var deal = open(Map.of(needed.key(), json("\"A\"")));
        assertThat(held(deal, usual)).isEqualTo(json("\"greenDark\""));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> change(deal, needed, NullNode.getInstance()));
        change(deal, usual, NullNode.getInstance());
        assertThat(held(deal, usual)).isNull();
    }

    @Test
    void aFieldOfAnotherPipelineIsNeitherNeededNorTaken() {
        var elsewhere = given.of(
                RecordKind.OPPORTUNITY,
                GivenFields.details(FieldType.TEXT).needed().only(List.of("renewals")));
        var deal = open(Map.of());
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> change(deal, elsewhere, json("\"A\"")));
    }

    @Test
    void aFieldThatThereIsNotIsNamed() {
        var deal = open(Map.of());
        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> opportunities.change(
                        ChangeOpportunity.of(deal, null, deals.see(deal).details())
                                .holding(Map.of("shoeSize", json("7"))),
                        cast.viewer(ALICE)))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo("customFields.shoeSize"));
    }

    @Test
    void theTypeStaysWhileRecordsHoldValues() {
        var field = given.of(FieldType.TEXT);
        var number = FieldDetails.of(field.label(), FieldType.NUMBER);
        var deal = open(Map.of(field.key(), json("\"A\"")));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> fields.change(new ChangeField(field.id(), null, number), cast.viewer(OLGA)))
                .satisfies(broken ->
                        assertThat(broken.breaches().getFirst().field()).isEqualTo("type"));
        change(deal, field, NullNode.getInstance());
        fields.change(new ChangeField(field.id(), 0L, number), cast.viewer(OLGA));
        assertThat(query.get(field.id()).type()).isEqualTo(FieldType.NUMBER);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> fields.change(new ChangeField(field.id(), 0L, number), cast.viewer(OLGA)));
    }

    @Test
    void optionsAreRenamedAndRetiredAndNeverLost() {
        var field = given.choice(RecordKind.OPPORTUNITY, "Tender", "Committee");
        var deal = open(Map.of(field.key(), json("\"tender\"")));
        var renamed =
                GivenFields.details(FieldType.CHOICE).choosing(List.of(new FieldOption("committee", "Board", false)));
        fields.change(new ChangeField(field.id(), null, renamed), cast.viewer(OLGA));
        var after = query.get(field.id());
        assertThat(after.options())
                .containsExactly(
                        new FieldOption("committee", "Board", false), new FieldOption("tender", "Tender", true));
        assertThat(held(deal, field)).isEqualTo(json("\"tender\""));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> open(Map.of(field.key(), json("\"tender\""))));
        assertThat(history.of(field.id()))
                .extracting(FieldChange::property)
                .containsSubsequence(List.of("fields.change.options"));
    }

    @Test
    void whatRecordsHoldOutlivesTheFieldByThirtyDays() {
        clock.setTo("2026-11-24T09:00:00Z");
        var field = given.of(FieldType.TEXT);
        var deal = open(Map.of(field.key(), json("\"A\"")));
        fields.retire(field.id(), cast.viewer(OLGA));
        erasure.erase();
        fields.restore(field.id(), cast.viewer(OLGA));
        assertThat(held(deal, field)).isEqualTo(json("\"A\""));
        fields.retire(field.id(), cast.viewer(OLGA));
        clock.setTo("2026-12-24T10:00:00Z");
        var version = deals.see(deal).version();
        erasure.erase();
        assertThat(held(deal, field)).isNull();
        assertThat(deals.see(deal).version()).isEqualTo(version);
        assertThat(query.withRetired(RecordKind.OPPORTUNITY))
                .extracting(CustomField::id)
                .doesNotContain(field.id());
    }

    private OpportunityId open(Map<String, JsonNode> custom) {
        var command = OpenOpportunity.with(of(deals.account(ALICE), "Deal")).holding(custom);
        return opportunities.open(command, cast.viewer(ALICE));
    }

    private void change(OpportunityId deal, CustomField field, JsonNode value) {
        opportunities.change(
                ChangeOpportunity.of(deal, null, deals.see(deal).details()).holding(Map.of(field.key(), value)),
                cast.viewer(ALICE));
    }

    private JsonNode held(OpportunityId deal, CustomField field) {
        return deals.see(deal).custom().get(field.key());
    }

    private static JsonNode json(String text) {
        return FieldJson.value(text);
    }
}
