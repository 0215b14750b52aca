package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files made by others, which are not part of the project: see {@code -Dquorum.real-data}. */
public final class RealData {

    private static final String SETTING = System.getProperty("quorum.real-data", "");

    private RealData() {}

    /** Skips the test where the default folder is missing; fails it where a folder was named and is missing. */
    public static Path folder(String name) {
        var folder = Path.of(SETTING.isBlank() ? "../shared/data" : SETTING).resolve(name);
        if (SETTING.isBlank()) {
            assumeTrue(
                    Files.isDirectory(folder),
                    "There is no folder " + folder + "; -Dquorum.real-data=DIR names another");
        }
        assertThat(folder).isDirectory();
        return folder;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
