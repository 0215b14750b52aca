package com.quorumcrm.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The files that people hand in: in the folder {@code files} of the data folder, or in a store that speaks S3. Names that
 * people gave never reach it: every file gets a random key.
 *
 * <p>Whoever keeps keys says so by a bean of type {@link FileClaims}: what nobody claims is deleted after a day.
 */
@Component
@EnableConfigurationProperties(FileStoreSettings.class)
public class FileStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    private final FileShelf shelf;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    FileStore(@Value("${quorum.data}") Path data, FileStoreSettings settings) {
        this(settings.bucket() == null ? new DiskShelf(data) : new S3Shelf(settings));
    }

    FileStore(FileShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Keeps what the stream holds. When this returns, the file is kept for good; when it throws, there is none.
     *
     * @param limit in bytes
     * @throws FileTooLarge if the stream holds more than {@code limit} bytes
     */
    public StoredFile save(InputStream content, long limit) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        return new StoredFile(key, asked(() -> shelf.put(key, content, limit)));
    }

    /** The content of a file; the caller closes it. */
    public InputStream open(String key) {
        return asked(() -> shelf.open(checked(key)));
    }

    /** In bytes. */
    public long size(String key) {
        return asked(() -> {
            var size = shelf.size(checked(key));
            if (size < 0) {
                throw new IOException("There is no file " + key);
            }
            return size;
        });
    }

    /** False when the content was lost, or never there. */
    public boolean has(String key) {
        return asked(() -> shelf.size(checked(key)) >= 0);
    }

    /** Does nothing if there is no such file. */
    public void delete(String key) {
        asked(() -> {
            shelf.delete(checked(key));
            return key;
        });
    }

    /** Hands over the keys of what was saved before a point in time, some at a time. */
    void forEachBefore(Instant before, Consumer<List<String>> some) {
        asked(() -> {
            shelf.forEachBefore(
                    before,
                    keys -> some.accept(keys.stream()
                            .filter(key -> KEY.matcher(key).matches())
                            .toList()));
            return before;
        });
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a file");
        }
        return key;
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
