package com.quorumcrm.mail;

import com.quorumcrm.exchange.RealData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mails and texts made by others. */
final class Samples {

    private Samples() {}

    /** The files below a folder, by name. */
    static List<Path> in(String folder, String ending) {
        try (var files = Files.walk(RealData.folder("samples").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
