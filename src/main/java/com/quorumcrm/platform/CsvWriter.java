package com.quorumcrm.platform;

import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180, UTF-8) that is safe to open in a spreadsheet: a text that one would take for a formula gets an
 * apostrophe in front, which {@link #unprotected} takes away again. Numbers are written as they are.
 */
public final class CsvWriter implements AutoCloseable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String PROTECTION = "'";
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String CONTROL = "\t\r\n\0";
    private static final String SEPARATORS = "\r\n\t,;|";
    private static final QuoteStrategy QUOTE_PROTECTED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.startsWith(PROTECTION);
        }
    };

    private final de.siegmar.fastcsv.writer.CsvWriter csv;
    private @Nullable CsvWriterRecord row;

    private CsvWriter(OutputStream output) {
        this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .quoteStrategy(QUOTE_PROTECTED)
                .build(output, StandardCharsets.UTF_8);
    }

    public static CsvWriter to(OutputStream output) {
        return new CsvWriter(output);
    }

    /** With the mark by which Excel recognises UTF-8. */
    public static CsvWriter withByteOrderMark(OutputStream output) {
        try {
            output.write(BYTE_ORDER_MARK);
            return new CsvWriter(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CsvWriter text(@Nullable String value) {
        row().writeField(value == null || !looksLikeFormula(value) ? value : PROTECTION + value);
        return this;
    }

    /** With a decimal point, without grouping, and never with an exponent. */
    public CsvWriter number(@Nullable BigDecimal value) {
        row().writeField(value == null ? null : value.toPlainString());
        return this;
    }

    public CsvWriter number(long value) {
        row().writeField(Long.toString(value));
        return this;
    }

    public void endRow() {
        row().endRecord();
        row = null;
    }

    private CsvWriterRecord row() {
        var current = row;
        if (current == null) {
            current = csv.writeRecord();
            row = current;
        }
        return current;
    }

    /** The text that was written, from a cell that was read: without the apostrophe that protected it. */
    public static String unprotected(String cell) {
        var rest = cell.startsWith(PROTECTION) ? cell.substring(1) : cell;
        return looksLikeFormula(rest) ? rest : cell;
    }

    /** Looks at the beginning of the cell, and after all that may begin a cell or a line when a file is read otherwise than it was written. */
    private static boolean looksLikeFormula(String value) {
        var atStart = true;
        for (var at = 0; at < value.length(); at++) {
            var character = value.charAt(at);
            if (atStart && (FORMULA.indexOf(character) >= 0 || at == 0 && CONTROL.indexOf(character) >= 0)) {
                return true;
            }
            atStart = SEPARATORS.indexOf(character) >= 0 || atStart && isSkipped(character);
        }
        return false;
    }

    private static boolean isSkipped(char character) {
        return Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || "\"'".indexOf(character) >= 0;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
