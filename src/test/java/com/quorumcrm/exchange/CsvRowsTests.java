package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.kernel.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class CsvRowsTests {

    @Test
    void numbersRowsWithoutTheEmptyOnes() {
        assertThat(rows("name,city\nAcme,Boston\n,\n\nKonex,Paris\n"))
                .containsExactly(new CsvRow(1, List.of("Acme", "Boston")), new CsvRow(2, List.of("Konex", "Paris")));
    }

    @Test
    void readsLineBreaksAndQuotesInsideCells() {
        assertThat(rows("name,note\nAcme,\"one\ntwo \"\"three\"\"\"\n"))
                .containsExactly(new CsvRow(1, List.of("Acme", "one\ntwo \"three\"")));
    }

    @Test
    void namesAColumnThatComesTwice() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> rows("name,city, name \nAcme,Boston,x\n"))
                .withMessageContaining("exchange.file.twice");
    }

    @Test
    void namesAColumnWithoutAName() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> rows("name,,city\nAcme,x,Boston\n"))
                .withMessageContaining("exchange.file.unnamed");
    }

    @Test
    void refusesAQuoteThatNeverCloses() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> rows("name\n\"Acme\nKonex\n"))
                .withMessageContaining("exchange.file.broken");
    }

    @Test
    void refusesACellWithoutEnd() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> rows("name\n\"" + "x".repeat(CsvRows.LONGEST_CELL + 1) + "\"\n"))
                .withMessageContaining("exchange.file.broken");
    }

    @Test
    void goesOnWhereItWasLeft() {
        try (var rows = open("name\na\nb\nc\nd\n")) {
            rows.skip(2);
            assertThat(rows.next(10)).extracting(CsvRow::number).containsExactly(3L, 4L);
        }
    }

    @ParameterizedTest
    @MethodSource("spectrum")
    void passesTheAcidTest(Path csv, Path json) throws IOException {
        var expected = records(Files.readString(json));
        var found = new ArrayList<Map<String, String>>();
        try (var rows = CsvRows.open(Files.newInputStream(csv), FileFormat.PLAIN)) {
            while (rows.hasNext()) {
                var row = rows.next();
                var record = new LinkedHashMap<String, String>();
                for (int i = 0; i < rows.header().size(); i++) {
                    record.put(rows.header().get(i), row.cell(i));
                }
                found.add(record);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static List<Map<String, String>> records(String json) {
        var text = json.strip();
        return JsonMapper.shared().readValue(text.startsWith("[") ? text : "[" + text + "]", new TypeReference<>() {});
    }

    static Stream<Arguments> spectrum() throws IOException {
        var folder = RealData.folder("samples/csv-spectrum");
        return Files.list(folder.resolve("csvs"))
                // its JSON states another telephone number than its CSV
                .filter(csv -> !csv.endsWith("location_coordinates.csv"))
                .sorted()
                .map(csv -> Arguments.of(
                        csv,
                        folder.resolve("json")
                                .resolve(csv.getFileName().toString().replace(".csv", ".json"))));
    }

    private static List<CsvRow> rows(String text) {
        try (var rows = open(text)) {
            return rows.next(100);
        }
    }

    private static CsvRows open(String text) {
        return CsvRows.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), FileFormat.PLAIN);
    }
}
