package com.quorumcrm.exchange;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.platform.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.springframework.stereotype.Component;

/** Tells from the content of a file how to read it. */
@Component
class FormatDetection {

    private static final int ROWS = 50;

    private final FileStore files;

    FormatDetection(FileStore files) {
        this.files = files;
    }

    FileFormat of(String fileKey) {
        try (var bytes = files.open(fileKey)) {
            var charset = EncodingDetection.of(bytes);
            return new FileFormat(charset, delimiter(fileKey, charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The delimiter that gives the most rows as many cells as the header has. */
    char delimiter(String fileKey, Charset charset) {
        char best = FileFormat.DELIMITERS.getFirst();
        int most = 0;
        for (char candidate : FileFormat.DELIMITERS) {
            try (var bytes = files.open(fileKey)) {
                int score = score(bytes, new FileFormat(charset, candidate));
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return best;
    }

    private static int score(InputStream bytes, FileFormat format) {
        try (var rows = CsvRows.guess(bytes, format)) {
            int columns = rows.header().size();
            if (columns == 1) {
                return 0;
            }
            var fitting = rows.next(ROWS).stream()
                    .filter(row -> !row.reachesBeyond(columns) && row.cells().size() >= columns)
                    .count();
            return (int) (1 + fitting) * Math.min(columns, 20);
        } catch (RuleBroken unreadable) {
            return 0;
        }
    }
}
