package com.quorumcrm.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files that people hand in, in the folder {@code files} of the data folder. Names that people gave never reach the
 * disk: every file gets a random key.
 */
@Component
public class FileStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path root;
    private final SecureRandom random = new SecureRandom();

    FileStore(@Value("${quorum.data}") Path data) {
        this.root = data.toAbsolutePath().resolve("files");
    }

    /**
     * Keeps what the stream holds. When this returns, the file is on the disk for good; when it throws, there is none.
     *
     * @param limit in bytes
     * @throws FileTooLarge if the stream holds more than {@code limit} bytes
     */
    public StoredFile save(InputStream content, long limit) {
        var key = HexFormat.of().formatHex(randomBytes());
        var folder = folder(key);
        var unfinished = folder.resolve(key + ".part");
        try {
            Files.createDirectories(folder);
            var size = write(content, limit, unfinished);
            Files.move(unfinished, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            DataFolder.force(folder);
            return new StoredFile(key, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] randomBytes() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }

    private static long write(InputStream content, long limit, Path file) throws IOException {
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                DataFolder.privateTo("rw-------"))) {
            var size = copy(content, limit, channel);
            channel.force(true);
            return size;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long copy(InputStream content, long limit, FileChannel channel) throws IOException {
        var output = Channels.newOutputStream(channel);
        var buffer = new byte[BUFFER_BYTES];
        var size = 0L;
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new FileTooLarge(limit);
            }
            output.write(buffer, 0, read);
        }
        return size;
    }

    /** The content of a file; the caller closes it. */
    public InputStream open(String key) {
        try {
            return Files.newInputStream(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In bytes. */
    public long size(String key) {
        try {
            return Files.size(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False when the content was lost, or never there. */
    public boolean has(String key) {
        return Files.isRegularFile(path(key));
    }

    /** Does nothing if there is no such file. */
    public void delete(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a file");
        }
        return folder(key).resolve(key);
    }

    private Path folder(String key) {
        return root.resolve(key.substring(0, 2));
    }
}
