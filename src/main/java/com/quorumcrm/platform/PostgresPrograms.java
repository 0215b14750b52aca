package com.quorumcrm.platform;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked once into a folder. */
final class PostgresPrograms {

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** Unpacks into {@code cache}, unless the same archive has been unpacked there before. */
    static PostgresPrograms in(Path cache) throws IOException {
        var archive = archive();
        var folder = cache.resolve(digest(archive));
        if (!Files.isDirectory(folder)) {
            unpack(archive, folder);
        }
        return new PostgresPrograms(folder);
    }

    private static byte[] archive() throws IOException {
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
            return archive.readAllBytes();
        }
    }

    private static String system() {
        var name = System.getProperty("os.name");
        return name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static String machine() {
        var name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static String digest(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return "postgres-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Through a folder of another name, so that a half-unpacked one is never taken for whole. */
    private static void unpack(byte[] archive, Path folder) throws IOException {
        var parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        var half = Files.createTempDirectory(parent, "unpacking");
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, half);
            }
        }
        half.toFile().setExecutable(true, false);
        half.toFile().setReadable(true, false);
        if (!half.toFile().renameTo(folder.toFile())) {
            FileSystemUtils.deleteRecursively(half);
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream entries, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive of PostgreSQL names a file outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(entries, target);
        if ((entry.getMode() & 0100) != 0) {
            target.toFile().setExecutable(true, false);
        }
    }

    /** Runs a program to its end and returns what it printed. */
    Outcome run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>(asOrdinaryUser());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return finish(builder.start());
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own the same process is nobody, and still owns its files. */
    private static List<String> asOrdinaryUser() {
        return system().equals("Linux") && new UnixSystem().getUid() == 0 ? List.of("unshare", "-U") : List.of();
    }

    private static Outcome finish(Process process) throws IOException {
        try (var output = process.getInputStream()) {
            process.getOutputStream().close();
            var printed = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Outcome(process.waitFor(), printed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    record Outcome(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }
    }
}
