package com.quorumcrm.exchange;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.platform.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a whole file once, in bounded memory. */
@Component
class Profiler {

    private static final int SAMPLE_ROWS = 8;
    private static final int SAMPLE_CELL = 200;
    private static final int MANY_COLUMNS = 40;
    private static final char REPLACEMENT = '\uFFFD';

    private final FileStore files;

    Profiler(FileStore files) {
        this.files = files;
    }

    /** @throws RuleBroken when the file cannot be read as a table, naming the row */
    FileProfile profile(String fileKey, FileFormat format) {
        try (var bytes = files.open(fileKey);
                var rows = CsvRows.open(bytes, format)) {
            var reading = new Reading(rows.header());
            while (rows.hasNext()) {
                reading.take(rows.next());
            }
            return reading.profile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading {

        private final List<String> header;
        private final List<ColumnTally> columns;
        private final List<List<String>> sample = new ArrayList<>();
        private long rows;
        private long unreadable;

        private Reading(List<String> header) {
            this.header = header;
            int mostValues = header.size() > MANY_COLUMNS ? 50 : 1000;
            this.columns = header.stream()
                    .map(name -> new ColumnTally(name, mostValues))
                    .toList();
        }

        private void take(CsvRow row) {
            rows++;
            var cells = new ArrayList<String>(header.size());
            for (int i = 0; i < header.size(); i++) {
                var cell = Cell.tidy(row.cell(i));
                cells.add(cell);
                columns.get(i).take(cell);
                unreadable += cell.chars().filter(c -> c == REPLACEMENT).count();
            }
            if (sample.size() < SAMPLE_ROWS) {
                sample.add(cells.stream()
                        .map(cell -> cell.substring(0, Math.min(cell.length(), SAMPLE_CELL)))
                        .toList());
            }
        }

        private FileProfile profile() {
            return new FileProfile(
                    header, rows, columns.stream().map(ColumnTally::column).toList(), List.copyOf(sample), unreadable);
        }
    }
}
