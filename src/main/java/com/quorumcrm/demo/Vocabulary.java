package com.quorumcrm.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Reads the words of which the demo company is made, from {@code demo/*.csv}. */
final class Vocabulary {

    private static final Pattern BAR = Pattern.compile("\\|");

    private Vocabulary() {}

    static <T> List<T> read(String file, Function<NamedCsvRecord, T> row) {
        var resource = new ClassPathResource("demo/" + file + ".csv");
        try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of one use. */
    static List<String> phrases(String use) {
        return read("phrases", row -> row).stream()
                .filter(row -> row.getField("use").equals(use))
                .map(row -> row.getField("text"))
                .toList();
    }

    /** Statements that need none of the words, as {@code demo/*.sql} has them. */
    static String script(String file) {
        try {
            return new ClassPathResource("demo/" + file + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(NamedCsvRecord row, String column) {
        return BAR.splitAsStream(row.getField(column)).toList();
    }

    static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
