package com.quorumcrm.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder {@code files} of the data folder. */
final class DiskShelf implements FileShelf {

    private static final String UNFINISHED = ".part";

    private final Path root;

    DiskShelf(Path data) {
        this.root = data.toAbsolutePath().resolve("files");
    }

    /** When this returns, the file is on the disk for good. */
    @Override
    public long put(String key, InputStream content, long limit) throws IOException {
        var folder = folder(key);
        var unfinished = folder.resolve(key + UNFINISHED);
        Files.createDirectories(folder);
        var size = write(content, limit, unfinished);
        Files.move(unfinished, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
        DataFolder.force(folder);
        return size;
    }

    private static long write(InputStream content, long limit, Path file) throws IOException {
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                DataFolder.privateTo("rw-------"))) {
            var size = LimitedCopy.of(content, limit, Channels.newOutputStream(channel));
            channel.force(true);
            return size;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(path(key));
    }

    @Override
    public long size(String key) throws IOException {
        try {
            return Files.size(path(key));
        } catch (NoSuchFileException lost) {
            return -1;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    /** What a crash left half written has no key; it goes at once. */
    @Override
    public void forEachBefore(Instant before, Consumer<List<String>> some) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var folders = Files.list(root)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                some.accept(keys(folder, before));
            }
        }
    }

    private static List<String> keys(Path folder, Instant before) throws IOException {
        try (var files = Files.list(folder)) {
            var old = files.filter(file -> isBefore(file, before)).toList();
            for (var file : old) {
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                }
            }
            return names(old.stream()).toList();
        }
    }

    private static Stream<String> names(Stream<Path> files) {
        return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(UNFINISHED));
    }

    private static boolean isBefore(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String key) {
        return folder(key).resolve(key);
    }

    private Path folder(String key) {
        return root.resolve(key.substring(0, 2));
    }
}
