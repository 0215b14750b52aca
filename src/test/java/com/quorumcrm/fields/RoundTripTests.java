package com.quorumcrm.fields;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.GivenDeals;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Random fields with random values mean the same in forms, in the API, in files and in the database. */
@IntegrationTest
class RoundTripTests {

    private static final List<String> TEXTS = List.of(
            "a", " x ", "=1+1", "-5", "\"q\", 'r'; s", "line\nbreak", "😀 ünï", "{}", "null", "<b>", "1,5", "a\\b%_");
    private static final List<String> LINKS =
            List.of("https://example.com", "http://ex.org/a?b=c&d=%20", "HTTPS://EXAMPLE.COM/;x");

    @Autowired
    Cast cast;

    @Autowired
    GivenFields given;

    @Autowired
    GivenDeals deals;

    @Autowired
    CustomFields fields;

    @Autowired
    FieldForms forms;

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @RepeatedTest(5)
    void everyWayBackLeadsToTheSame() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var viewer = cast.viewer(OLGA);
        var all = IntStream.range(0, 12).mapToObj(number -> field(random)).toList();
        var gate = fields.gate(RecordKind.OPPORTUNITY, viewer);
        for (int record = 0; record < 20; record++) {
            var raw = new HashMap<String, JsonNode>();
            all.stream()
                    .filter(field -> random.nextInt(4) > 0)
                    .forEach(field -> raw.put(field.key(), value(field, random)));
            var held = gate.change(null, CustomValues.NONE, raw);
            assertThat(CustomValues.of(held.json()))
                    .as("database, seed %d", seed)
                    .isEqualTo(held);
            var reading = fields.reading(RecordKind.OPPORTUNITY, held, viewer);
            assertThat(gate.change(null, CustomValues.NONE, reading.json(held)))
                    .as("API, seed %d", seed)
                    .isEqualTo(held);
            assertThat(gate.change(null, CustomValues.NONE, typed(held, viewer)))
                    .as("form, seed %d", seed)
                    .isEqualTo(held);
            assertThat(gate.change(null, CustomValues.NONE, filed(all, held, reading)))
                    .as("file, seed %d", seed)
                    .isEqualTo(held);
        }
    }

    private Map<String, JsonNode> typed(CustomValues held, Viewer viewer) {
        var parameters = new HashMap<String, String[]>();
        for (var input : forms.of(RecordKind.OPPORTUNITY, null, held, viewer).inputs()) {
            parameters.put(input.name(), input.values().toArray(String[]::new));
            if (input.currency() != null) {
                parameters.put(input.currencyName(), new String[] {input.currency()});
            }
        }
        return forms.read(RecordKind.OPPORTUNITY, null, parameters, viewer).given(viewer.locale());
    }

    /** People and companies are found by their names when a whole file is read. */
    private static Map<String, JsonNode> filed(List<CustomField> all, CustomValues held, FieldReading reading) {
        var values = new HashMap<String, JsonNode>();
        for (var field : all) {
            var value = held.get(field.key());
            if (field.type().isReference() && value != null) {
                assertThat(reading.exported(field, held)).isNotBlank();
                values.put(field.key(), value);
            } else {
                values.put(field.key(), FieldCell.read(field, reading.exported(field, held), Locale.ENGLISH, null));
            }
        }
        return values;
    }

    private CustomField field(Random random) {
        var type = FieldType.values()[random.nextInt(FieldType.values().length)];
        var details = FieldDetails.of("Field " + Ids.next(), type);
        return given.of(
                RecordKind.OPPORTUNITY,
                type.hasOptions()
                        ? details.choosing(GivenFields.options("Red", "Green, dark", "Blau; hell?", "赤", "  1 "))
                        : details);
    }

    private JsonNode value(CustomField field, Random random) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> FieldJson.NODES.stringNode(one(TEXTS, random) + one(TEXTS, random));
            case LINK -> FieldJson.NODES.stringNode(one(LINKS, random));
            case NUMBER ->
                FieldJson.NODES.numberNode(new java.math.BigDecimal(random.nextInt()).movePointLeft(random.nextInt(7)));
            case MONEY ->
                FieldJson.NODES
                        .objectNode()
                        .put("amount", String.valueOf(random.nextInt()))
                        .put("currency", one(List.of("EUR", "JPY", "KWD"), random));
            case DATE ->
                FieldJson.NODES.stringNode(java.time.LocalDate.of(
                                1900 + random.nextInt(1000), 1 + random.nextInt(12), 1 + random.nextInt(28))
                        .toString());
            case CHOICE ->
                FieldJson.NODES.stringNode(one(field.options(), random).key());
            case CHOICES -> {
                var chosen = FieldJson.NODES.arrayNode();
                field.options().stream()
                        .filter(option -> random.nextBoolean())
                        .forEach(option -> chosen.add(option.key()));
                yield chosen;
            }
            case USER ->
                FieldJson.NODES.stringNode(
                        cast.id(random.nextBoolean() ? ALICE : BOB).toString());
            case ACCOUNT -> FieldJson.NODES.stringNode(deals.account(ALICE).toString());
            case YES_NO -> FieldJson.NODES.booleanNode(random.nextBoolean());
        };
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
