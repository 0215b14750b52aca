package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\rfoo",
                "\u0000foo",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "\u000B=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A1",
                "\"=1",
                "'=1",
                "\u3000\uFF1D1",
                "x\n=cmd",
                "x; =cmd|'/c calc'!A0",
                "=cmd|'/c calc'!A0"
            })
    void protectsWhatASpreadsheetWouldTakeForAFormula(String text) {
        var written = written(csv -> csv.text(text).endRow());
        assertThat(written).startsWith("\"'");
        assertThat(CsvWriter.unprotected("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "O'Neill & Sons", "a-b", "a=b", "a@example.com", "3-5", "华东 Завод"})
    void leavesOtherTextsAlone(String text) {
        assertThat(written(csv -> csv.text(text).endRow())).isEqualTo(text + "\r\n");
        assertThat(CsvWriter.unprotected(text)).isEqualTo(text);
    }

    @Test
    void quotesWhatWouldOtherwiseFallApart() {
        assertThat(written(csv ->
                        csv.text("a,b").text("say \"hi\"").text("two\nlines").endRow()))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void keepsNegativeNumbersNumbers() {
        assertThat(written(csv -> csv.number(new BigDecimal("-1.5E+3"))
                        .number(-7)
                        .number(null)
                        .endRow()))
                .isEqualTo("-1500,-7,\r\n");
    }

    @Test
    void marksUtf8ForExcelWhenAsked() {
        var output = new ByteArrayOutputStream();
        try (var csv = CsvWriter.withByteOrderMark(output)) {
            csv.text("Müller").text(null).endRow();
        }
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFMüller,\r\n");
    }

    private static String written(Consumer<CsvWriter> cells) {
        var output = new ByteArrayOutputStream();
        try (var csv = CsvWriter.to(output)) {
            cells.accept(csv);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
