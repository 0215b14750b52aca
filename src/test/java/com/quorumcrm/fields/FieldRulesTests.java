package com.quorumcrm.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTests {

    private static final List<FieldOption> COLOURS = List.of(
            new FieldOption("red", "Red", false),
            new FieldOption("green", "Green", false),
            new FieldOption("old", "Sepia", true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT      | '\" \u00A0a\\tb \"'                          | '\"a b\"'",
                "LONG_TEXT | '\"a\\r\\nb\"'                              | '\"a\\nb\"'",
                "NUMBER    | 1.50                                        | 1.5",
                "NUMBER    | '\"-0.000\"'                                | 0",
                "NUMBER    | 1E3                                         | 1000",
                "MONEY     | '{\"amount\":\"12.5\",\"currency\":\"EUR\"}' | '{\"amount\":\"12.50\",\"currency\":\"EUR\"}'",
                "MONEY     | '{\"amount\":7,\"currency\":\"JPY\"}'        | '{\"amount\":\"7\",\"currency\":\"JPY\"}'",
                "DATE      | '\"2026-02-28\"'                            | '\"2026-02-28\"'",
                "CHOICE    | '\"red\"'                                   | '\"red\"'",
                "CHOICES   | '[\"green\",\"red\",\"green\"]'             | '[\"red\",\"green\"]'",
                "LINK      | '\"HTTPS://example.com/a?b=c\"'             | '\"HTTPS://example.com/a?b=c\"'",
                "YES_NO    | '\"true\"'                                  | true",
                "USER      | '\"019AB2C3-0000-7000-8000-000000000001\"'  | '\"019ab2c3-0000-7000-8000-000000000001\"'"
            })
    void eachValueIsWrittenInOneWay(FieldType type, String raw, String normal) {
        assertThat(normal(field(type), raw)).isEqualTo(FieldJson.write(FieldJson.value(normal)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT    | 7",
                "TEXT | true",
                "TEXT | '[\"a\"]'",
                "TEXT | '{}'",
                "NUMBER  | '\"seven\"'",
                "NUMBER | true",
                "NUMBER | 1E400",
                "NUMBER | 1E-400",
                "NUMBER | 0.1234567",
                "MONEY   | 7",
                "MONEY | '{\"amount\":\"1.234\",\"currency\":\"EUR\"}'",
                "MONEY | '{\"amount\":\"1\",\"currency\":\"EURO\"}'",
                "MONEY   | '{\"amount\":\"1\"}'",
                "DATE    | '\"2026-02-29\"'",
                "DATE | '\"28.02.2026\"'",
                "DATE | '\"1899-12-31\"'",
                "DATE | 20260228",
                "CHOICE  | '\"purple\"'",
                "CHOICE | '\"old\"'",
                "CHOICE | '[\"red\"]'",
                "CHOICES | '\"red\"'",
                "CHOICES | '[\"purple\"]'",
                "LINK    | '\"javascript:alert(1)\"'",
                "LINK | '\"ftp://example.com\"'",
                "LINK | '\"https://\"'",
                "LINK | '\"//example.com\"'",
                "YES_NO  | '\"maybe\"'",
                "YES_NO | 1",
                "USER    | '\"me\"'",
                "ACCOUNT | 7"
            })
    void whatCannotBeIsRefusedAtItsField(FieldType type, String raw) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> normal(field(type), raw))
                .satisfies(broken ->
                        assertThat(broken.breaches().getFirst().field()).isEqualTo("customFields.it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | '\" \u00A0\\t \"'",
                "LONG_TEXT | '\"\\n\"'",
                "NUMBER | '\" \"'",
                "CHOICE | '\"\"'",
                "CHOICES | '[]'",
                "CHOICES | '[\"\"]'",
                "DATE | '\"\"'",
                "LINK | '\"\"'",
                "USER | '\" \"'",
                "YES_NO | '\"\"'",
                "TEXT | null",
                "MONEY | null"
            })
    void blanksAreNothing(FieldType type, String raw) {
        assertThat(normal(field(type), raw)).isNull();
    }

    @Test
    void limitsHoldToTheLastCharacter() {
        var text = field(FieldType.TEXT, new FieldLimits(3, null, null, null));
        assertThat(normal(text, "\"a😀c\"")).isEqualTo("\"a😀c\"");
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> normal(text, "\"a😀cd\""));
        var number = field(FieldType.NUMBER, new FieldLimits(null, 1, new BigDecimal("-1"), new BigDecimal("2.5")));
        assertThat(normal(number, "2.5")).isEqualTo("2.5");
        for (var beyond : List.of("2.6", "-1.1", "0.25")) {
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> normal(number, beyond));
        }
    }

    @Test
    void aRetiredOptionStaysWhereItWasChosen() {
        var held = FieldJson.value("\"old\"");
        assertThat(FieldRules.normal(field(FieldType.CHOICE), held, held)).isEqualTo(held);
        var several = FieldRules.normal(
                field(FieldType.CHOICES), FieldJson.value("[\"old\",\"red\"]"), FieldJson.value("[\"old\"]"));
        assertThat(FieldJson.write(several)).isEqualTo("[\"red\",\"old\"]");
    }

    @Test
    void keysAreMadeOfLabels() {
        assertThat(FieldKeys.of("Contract end", "field", taken -> false)).isEqualTo("contractEnd");
        assertThat(FieldKeys.of("2nd ERP-number (SAP)", "field", taken -> false))
                .isEqualTo("ndErpNumberSap");
        assertThat(FieldKeys.of("Отдел", "field", "otdel"::equals)).isEqualTo("otdel2");
        assertThat(FieldKeys.of("…", "field", taken -> false)).isEqualTo("field");
    }

    private static @Nullable String normal(CustomField field, String raw) {
        var value = FieldRules.normal(field, FieldJson.value(raw), null);
        return value == null ? null : FieldJson.write(value);
    }

    private static CustomField field(FieldType type) {
        return field(type, FieldLimits.NONE);
    }

    private static CustomField field(FieldType type, FieldLimits limits) {
        return new CustomField(
                FieldId.next(),
                0,
                RecordKind.OPPORTUNITY,
                "it",
                "It",
                type,
                false,
                false,
                null,
                null,
                limits,
                List.of(),
                COLOURS,
                null);
    }
}
