package com.quorumcrm.fields.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The API finds by custom fields what one finds by looking at all records. */
@IntegrationTest
class FieldFilterTests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenFields given;

    @Autowired
    GivenDeals deals;

    @Autowired
    Opportunities opportunities;

    @Autowired
    JsonMapper json;

    private final Map<OpportunityId, Map<String, JsonNode>> held = new LinkedHashMap<>();

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void filtersFindWhatLookingAtAllFinds() throws Exception {
        var random = new Random(7);
        var number = given.of(FieldType.NUMBER);
        var day = given.of(FieldType.DATE);
        var colour = given.of(FieldType.CHOICE);
        var colours = given.of(FieldType.CHOICES);
        var money = given.of(FieldType.MONEY);
        var text = given.of(FieldType.TEXT);
        var yes = given.of(FieldType.YES_NO);
        var user = given.of(FieldType.USER);
        for (int i = 0; i < 25; i++) {
            var values = new HashMap<String, JsonNode>();
            maybe(
                    random,
                    () -> values.put(
                            number.key(), NODES.numberNode(new BigDecimal(random.nextInt(5)).movePointLeft(1))));
            maybe(random, () -> values.put(day.key(), NODES.stringNode("2027-01-0" + (1 + random.nextInt(5)))));
            maybe(random, () -> values.put(colour.key(), NODES.stringNode(one(random, "red", "greenDark", "blue"))));
            maybe(
                    random,
                    () -> values.put(
                            colours.key(),
                            NODES.arrayNode()
                                    .add(one(random, "red", "greenDark"))
                                    .add("blue")));
            maybe(
                    random,
                    () -> values.put(
                            money.key(),
                            NODES.objectNode()
                                    .put("amount", "" + random.nextInt(5))
                                    .put("currency", "EUR")));
            maybe(random, () -> values.put(text.key(), NODES.stringNode(one(random, "Alpha_1", "ALPHA%1", "beta"))));
            maybe(random, () -> values.put(yes.key(), NODES.booleanNode(random.nextBoolean())));
            maybe(
                    random,
                    () -> values.put(
                            user.key(),
                            NODES.stringNode(
                                    cast.id(random.nextBoolean() ? ALICE : BOB).toString())));
            var details = OpportunityDetails.of(deals.account(ALICE), "Filtered");
            held.put(opportunities.open(OpenOpportunity.with(details).holding(values), cast.viewer(ALICE)), values);
        }
        finds(
                number.name() + "=0.2",
                holds(number, value -> value.decimalValue().compareTo(new BigDecimal("0.2")) == 0));
        finds(
                number.name() + ".from=0.1&" + number.name() + ".to=0.30",
                holds(
                        number,
                        value -> value.decimalValue().compareTo(new BigDecimal("0.1")) >= 0
                                && value.decimalValue().compareTo(new BigDecimal("0.3")) <= 0));
        finds(
                day.name() + ".from=2027-01-02&" + day.name() + ".to=2027-01-04",
                holds(
                        day,
                        value -> value.asString().compareTo("2027-01-02") >= 0
                                && value.asString().compareTo("2027-01-04") <= 0));
        finds(day.name() + "=2027-01-03", holds(day, value -> value.asString().equals("2027-01-03")));
        finds(
                colour.name() + "=red&" + colour.name() + "=blue",
                holds(colour, value -> List.of("red", "blue").contains(value.asString())));
        finds(colours.name() + "=red", holds(colours, value -> value.toString().contains("red")));
        finds(
                money.name() + ".from=2",
                holds(money, value -> new BigDecimal(value.get("amount").asString()).intValue() >= 2));
        finds(
                text.name() + ".contains=alpha_",
                holds(text, value -> value.asString().equals("Alpha_1")));
        finds(text.name() + "=beta", holds(text, value -> value.asString().equals("beta")));
        finds(
                yes.name() + "=false&" + colour.name() + "=red",
                holds(yes, value -> !value.asBoolean())
                        .and(holds(colour, value -> value.asString().equals("red"))));
        finds(
                user.name() + "=me",
                holds(user, value -> value.asString().equals(cast.id(ALICE).toString())));
        finds(colour.name() + "=purple", values -> false);
    }

    private void finds(String query, Predicate<Map<String, JsonNode>> oracle) throws Exception {
        var answer = mvc.get()
                .uri("/api/v1/opportunities?q=Filtered&limit=200&" + query)
                .with(cast.token(ALICE))
                .exchange();
        assertThat(answer).as(query).hasStatusOk();
        var found = new ArrayList<String>();
        json.readTree(answer.getResponse().getContentAsString())
                .get("items")
                .forEach(item -> found.add(item.get("id").asString()));
        var expected = held.entrySet().stream()
                .filter(entry -> oracle.test(entry.getValue()))
                .map(entry -> entry.getKey().toString())
                .toList();
        assertThat(found).as(query).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Predicate<Map<String, JsonNode>> holds(CustomField field, Predicate<JsonNode> condition) {
        return values -> values.containsKey(field.key()) && condition.test(values.get(field.key()));
    }

    private static void maybe(Random random, Runnable change) {
        if (random.nextInt(3) > 0) {
            change.run();
        }
    }

    private static String one(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
