package com.quorumcrm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on the sub-folder {@code postgres} of a data folder, reachable from this machine only.
 *
 * <p>The files are kept between starts. A server that an earlier process left behind is stopped cleanly before this one
 * starts; one that dies while we run is started again, on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String QUORUM = "quorum";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DataFolder home;
    private final PostgresCluster cluster;
    private final PostgresSettings settings;
    private final PostgresAccess access;
    private boolean wanted = true;

    private EmbeddedPostgres(DataFolder home, PostgresPrograms programs, PostgresSettings settings) throws IOException {
        this.home = home;
        this.cluster = new PostgresCluster(home, programs);
        this.settings = settings;
        stopLeftover();
        this.access = access(home.resolve("postgres.properties"));
    }

    /** Starts a server on a data folder, creating both if need be, and returns when it accepts connections. */
    public static EmbeddedPostgres start(Path dataFolder, PostgresSettings settings) {
        return start(dataFolder, dataFolder.resolve("programs"), settings);
    }

    /** The same with the programs of PostgreSQL in a folder that many data folders may share. */
    public static EmbeddedPostgres start(Path dataFolder, Path programs, PostgresSettings settings) {
        var home = DataFolder.open(dataFolder);
        try {
            var postgres = new EmbeddedPostgres(home, PostgresPrograms.in(programs), settings);
            postgres.start();
            return postgres;
        } catch (IOException | SQLException | RuntimeException e) {
            home.close();
            throw e instanceof StartRefused refused ? refused : refusal(home, e);
        }
    }

    private static StartRefused refusal(DataFolder home, Exception cause) {
        return new StartRefused(
                "The embedded PostgreSQL in " + home + " could not be started: " + cause.getMessage(),
                "Remove that cause, or set QUORUM_DB_URL to a PostgreSQL of your own.",
                cause);
    }

    private void stopLeftover() throws IOException {
        if (cluster.server().isPresent()) {
            log.info("Stopping the PostgreSQL that an earlier Quorum left running on {}", cluster.folder());
            cluster.stop();
        }
    }

    /** The port is remembered, and given up only if another program has taken it. */
    private PostgresAccess access(Path file) throws IOException {
        if (!Files.exists(file) && !cluster.isMissing()) {
            throw new IOException(file + " with the passwords of " + cluster.folder() + " is missing");
        }
        var access = Files.exists(file) ? PostgresAccess.readFrom(file).onAFreePort() : PostgresAccess.invented();
        access.writeTo(file);
        return access;
    }

    private void start() throws IOException, SQLException {
        if (cluster.isMissing()) {
            log.info("Creating a PostgreSQL database in {}", cluster.folder());
            cluster.create(access);
        }
        cluster.requireVersion();
        launch();
        createDatabase();
        Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
        log.info("PostgreSQL runs in {} on port {}", cluster.folder(), access.port());
    }

    /** After a crash the children of the old server may hold its shared memory for some seconds more. */
    private void launch() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var outcome = cluster.launch(settings, access.port());
                !outcome.succeeded();
                outcome = cluster.launch(settings, access.port())) {
            var passing =
                    outcome.output().contains("in use") || outcome.output().contains("lock file");
            if (!passing || System.nanoTime() > deadline) {
                throw new IOException(outcome.output());
            }
            cluster.endOrphans();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection =
                DriverManager.getConnection(url("postgres"), "postgres", access.administratorPassword())) {
            unlessThere(
                    connection,
                    "select 1 from pg_roles where rolname = '" + QUORUM + "'",
                    "create role " + QUORUM + " login createdb password '" + access.password() + "'");
            unlessThere(
                    connection,
                    "select 1 from pg_database where datname = '" + QUORUM + "'",
                    "create database " + QUORUM + " owner " + QUORUM);
        }
    }

    private static void unlessThere(Connection connection, String question, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.executeQuery(question).next()) {
                statement.execute(command);
            }
        }
    }

    private void watch() {
        while (isStillWanted()) {
            pause();
            restartIfDead();
        }
    }

    private synchronized boolean isStillWanted() {
        return wanted;
    }

    private synchronized void restartIfDead() {
        if (!wanted || cluster.server().isPresent()) {
            return;
        }
        log.warn("PostgreSQL has ended unexpectedly; starting it again");
        try {
            launch();
            log.info("PostgreSQL runs again");
        } catch (IOException e) {
            log.error("PostgreSQL could not be started again and is tried further: {}", e.getMessage());
        }
    }

    /** The address of Quorum's own database. */
    public String url() {
        return url(QUORUM);
    }

    /** The address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + access.port() + "/" + database;
    }

    /** The name under which Quorum signs in to its database; it owns it, but is no superuser. */
    public String username() {
        return QUORUM;
    }

    public String password() {
        return access.password();
    }

    /** Lets go of the data folder and leaves the server running, as a killed process would. */
    synchronized void abandon() {
        wanted = false;
        home.close();
    }

    /** Stops the server cleanly and lets go of the data folder. */
    @Override
    public synchronized void close() {
        wanted = false;
        try {
            var outcome = cluster.stop();
            log.info(outcome.succeeded() ? "PostgreSQL has stopped" : "PostgreSQL did not stop: {}", outcome.output());
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop: {}", e.getMessage());
        } finally {
            home.close();
        }
    }
}
