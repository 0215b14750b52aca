package com.quorumcrm.exchange;

import com.quorumcrm.kernel.RuleBroken;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row; no more than one row is in memory at a time. What cannot be read is told by row. */
final class CsvRows implements AutoCloseable {

    static final int MOST_COLUMNS = 500;
    static final int LONGEST_CELL = 100_000;

    private static final int LONGEST_ROW = 1_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long number;
    private @Nullable CsvRow next;

    private CsvRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
        this.header = header(read());
    }

    /** @throws RuleBroken when the file has no header, or a column has no name or that of another */
    static CsvRows open(InputStream bytes, FileFormat format) {
        var rows = guess(bytes, format);
        check(rows.header);
        return rows;
    }

    /** With whatever header there is: to see whether the format is the right one. */
    static CsvRows guess(InputStream bytes, FileFormat format) {
        var decoder = format.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var handler = CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
        var records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .build(handler, new BufferedReader(new InputStreamReader(bytes, decoder)))
                .iterator();
        return new CsvRows(records);
    }

    List<String> header() {
        return header;
    }

    /** Skips rows without any text. */
    boolean hasNext() {
        while (next == null) {
            var cells = read();
            if (cells == null) {
                return false;
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                next = new CsvRow(++number, cells);
            }
        }
        return true;
    }

    CsvRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    /** @return the rows that follow, no more than {@code most}, empty at the end */
    List<CsvRow> next(int most) {
        var rows = new ArrayList<CsvRow>(most);
        while (rows.size() < most && hasNext()) {
            rows.add(next());
        }
        return rows;
    }

    /** Passes over rows that have been read before. */
    void skip(long rows) {
        while (number < rows && hasNext()) {
            next();
        }
    }

    private @Nullable List<String> read() {
        return orRefuse(() -> records.hasNext() ? records.next().getFields() : null);
    }

    private <T extends @Nullable Object> T orRefuse(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException broken) {
            throw new RuleBroken("file", "exchange.file.broken", number + 1, LONGEST_CELL, MOST_COLUMNS);
        }
    }

    private static List<String> header(@Nullable List<String> cells) {
        if (cells == null || cells.stream().allMatch(String::isBlank)) {
            throw new RuleBroken("file", "exchange.file.empty");
        }
        var names = new ArrayList<String>();
        for (var cell : cells) {
            names.add(Cell.tidy(names.isEmpty() && cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell));
        }
        while (names.getLast().isEmpty()) {
            names.removeLast();
        }
        return List.copyOf(names);
    }

    private static void check(List<String> names) {
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw new RuleBroken("file", "exchange.file.unnamed", i + 1);
            }
            if (!seen.add(names.get(i))) {
                throw new RuleBroken("file", "exchange.file.twice", names.get(i));
            }
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
