package com.quorumcrm.platform;

import com.quorumcrm.platform.PostgresPrograms.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The files of a PostgreSQL of our own, and the programs that create, start and stop a server on them. */
final class PostgresCluster {

    static final int MAJOR_VERSION = 18;

    /** The first one known to the machine, so that letters of every script are letters for the search index. */
    private static final List<String> LOCALES = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8");

    private final Path folder;
    private final Path half;
    private final Path log;
    private final PostgresPrograms programs;

    PostgresCluster(DataFolder home, PostgresPrograms programs) {
        this.folder = home.resolve("postgres");
        this.half = home.resolve("postgres.new");
        this.log = home.resolve("postgres-start.log");
        this.programs = programs;
    }

    Path folder() {
        return folder;
    }

    boolean isMissing() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Under another name first, so that half-made files are never taken for whole. */
    void create(PostgresAccess access) throws IOException {
        var password = Files.writeString(
                Files.createTempFile(half.getParent(), "password", null, DataFolder.privateTo("rw-------")),
                access.administratorPassword());
        try {
            initialize(password);
        } finally {
            Files.delete(password);
        }
        Files.move(half, folder, StandardCopyOption.REPLACE_EXISTING);
    }

    private void initialize(Path password) throws IOException {
        for (var locale : LOCALES) {
            FileSystemUtils.deleteRecursively(half);
            var outcome = initialize(password, locale);
            if (outcome.succeeded()) {
                return;
            }
            if (!outcome.output().contains("invalid locale")) {
                throw new IOException("initdb failed: " + outcome.output());
            }
        }
        throw new IOException("initdb failed: this machine knows none of the locales " + LOCALES);
    }

    private Outcome initialize(Path password, String locale) throws IOException {
        return programs.run(
                "initdb",
                "--pgdata=" + half,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-ctype=" + locale);
    }

    void requireVersion() throws IOException {
        var version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(String.valueOf(MAJOR_VERSION))) {
            throw new StartRefused(
                    "The files in %s are of PostgreSQL %s; this Quorum brings %d."
                            .formatted(folder, version, MAJOR_VERSION),
                    "Start the Quorum that made them, or set quorum.data (QUORUM_DATA) to another folder.");
        }
    }

    /** Returns when the server accepts connections, or has given up. */
    Outcome launch(PostgresSettings settings, int port) throws IOException {
        Files.writeString(folder.resolve("postgresql.conf"), settings.asConfiguration(port));
        Files.deleteIfExists(log);
        putAsideStaleLock();
        var outcome = programs.run("pg_ctl", "start", "-w", "-t", "60", "-D", folder.toString(), "-l", log.toString());
        return outcome.succeeded() || !Files.exists(log)
                ? outcome
                : new Outcome(outcome.code(), Files.readString(log).strip());
    }

    /**
     * The number in the lock file may by now belong to a process that has nothing to do with this folder; PostgreSQL
     * would take that one for a running server. Whether children of a dead server still hold the shared memory,
     * PostgreSQL finds out without the file.
     */
    private void putAsideStaleLock() throws IOException {
        if (pid().flatMap(ProcessHandle::of).isPresent() && server().isEmpty()) {
            Files.move(lockFile(), folder.resolve("postmaster.pid.stale"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Ends what a server that has died left running: a process that was busy with a long statement would otherwise hold
     * the shared memory, and with it the files, until the statement is done. Only where such processes can be told.
     */
    void endOrphans() {
        if (server().isEmpty()) {
            ProcessHandle.allProcesses().filter(this::worksInThisFolder).forEach(ProcessHandle::destroy);
        }
    }

    private boolean worksInThisFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Breaks off what clients are doing; what they had committed stays. */
    Outcome stop() throws IOException {
        return programs.run("pg_ctl", "stop", "-w", "-t", "30", "-m", "fast", "-D", folder.toString());
    }

    /** The server that runs on these files, whoever started it. */
    Optional<ProcessHandle> server() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::servesThisFolder);
    }

    private boolean servesThisFolder(ProcessHandle process) {
        var info = process.info();
        return info.arguments()
                .map(arguments -> List.of(arguments).contains(folder.toString()))
                .or(() -> info.command().map(command -> command.contains("postgres")))
                .orElse(false);
    }

    private Optional<Long> pid() {
        try {
            return Files.readAllLines(lockFile()).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path lockFile() {
        return folder.resolve("postmaster.pid");
    }
}
