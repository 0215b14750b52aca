package com.quorumcrm.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder in which one running Quorum keeps its own PostgreSQL. Held by a lock until it is closed or the process
 * ends, so that two of them never start a server on the same files.
 */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 200L * 1024 * 1024;
    private static final String REMEDY =
            "Set quorum.data (QUORUM_DATA) to a folder on a local disk that this user may write to.";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the folder if need be. Refuses one that cannot be written, is nearly full, or is in use. */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path, privateTo("rwx------"));
            var real = path.toRealPath();
            requireSpace(real);
            return new DataFolder(real, lock(real));
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path.toAbsolutePath().normalize() + " cannot be written: " + reason(e) + ".",
                    REMEDY,
                    e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        var reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason != null ? reason : "no such folder can be made";
    }

    private static void requireSpace(Path path) throws IOException {
        var usable = Files.getFileStore(path).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new StartRefused(
                    "Only %d MB are free on the disk of the data folder %s; Quorum needs %d MB to start."
                            .formatted(usable >> 20, path, NEEDED_BYTES >> 20),
                    "Free some space, or set quorum.data (QUORUM_DATA) to a folder on another disk.");
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = path.resolve("quorum.lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StartRefused(
                    "Another Quorum already runs on the data folder " + path + ".",
                    "Stop it first, or give this one a folder of its own with quorum.data (QUORUM_DATA).");
        }
        var pid = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** File permissions for a new file or folder, where the file system has such. */
    static FileAttribute<?>[] privateTo(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Has the names of the files in a folder survive a loss of power, where that needs to be asked for. */
    static void force(Path folder) throws IOException {
        if (isPosix()) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
