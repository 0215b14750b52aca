package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.quorumcrm.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTests {

    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    private final Path folder = TestDatabase.freshFolder();
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() {
        postgres = EmbeddedPostgres.start(folder, PROGRAMS, PostgresSettings.durable());
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void keepsItsDataBetweenStarts() throws SQLException {
        execute("create table note as select 'kept' as text");
        var address = postgres.url();
        stop();
        start();
        assertThat(ask("select text from note")).isEqualTo("kept");
        assertThat(postgres.url()).isEqualTo(address);
    }

    @Test
    void startsAgainByItselfAfterACrashAndLosesNothing() throws Exception {
        execute("create table note as select 'acknowledged' as text");
        var crashed = pid();
        kill(crashed);
        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptions()
                .until(() -> ask("select text from note").equals("acknowledged"));
        assertThat(pid()).isNotEqualTo(crashed);
    }

    @Test
    void isNotHeldUpByALongStatementOfTheCrashedServer() throws Exception {
        var statement = Thread.startVirtualThread(
                () -> assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask("select pg_sleep(600)")));
        await().until(() -> ask("select count(*) from pg_stat_activity where query like '%pg_sleep(600)%'")
                .equals("2"));
        postgres.abandon();
        kill(pid());
        start();
        assertThat(statement.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void startsOnTheFilesOfACrashedServer() throws Exception {
        execute("create table note as select 'acknowledged' as text");
        postgres.abandon();
        kill(pid());
        start();
        assertThat(ask("select text from note")).isEqualTo("acknowledged");
    }

    @Test
    void stopsAServerThatWasLeftRunning() throws Exception {
        execute("create table note as select 'kept' as text");
        var left = pid();
        postgres.abandon();
        start();
        assertThat(ask("select text from note")).isEqualTo("kept");
        await().until(() ->
                ProcessHandle.of(left).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void isNotFooledByALockFileWhoseNumberAnotherProcessHasGot() throws Exception {
        execute("create table note as select 'kept' as text");
        stop();
        Files.writeString(lockFile(), ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n");
        start();
        assertThat(ask("select text from note")).isEqualTo("kept");
    }

    @Test
    void refusesASecondOneOnTheSameFolder() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(folder, PROGRAMS, PostgresSettings.durable()))
                .withMessage("Another Quorum already runs on the data folder " + folder + ".");
    }

    @Test
    void runsWithWhatMakesDataSafe() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
        assertThat(ask("show data_checksums")).isEqualTo("on");
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void isReachedFromThisMachineOnlyAndWithAPassword() throws Exception {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(lockFile()).get(4))
                .as("folder of the Unix socket")
                .isEmpty();
        assertThat(ask("select usesuper::text from pg_user where usename = current_user"))
                .isEqualTo("false");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.username(), "guessed"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void takesLettersOfEveryScriptForLetters() throws SQLException {
        execute("create extension pg_trgm");
        assertThat(ask("select count(*) from unnest(show_trgm('华东')) trigram")).isEqualTo("3");
        assertThat(ask("select show_trgm('Завод') = show_trgm('завод')")).isEqualTo("t");
        assertThat(ask("select show_trgm('บริษัท') <> '{}' and show_trgm('شرکت') <> '{}'"))
                .isEqualTo("t");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(lockFile()).getFirst().strip());
    }

    private Path lockFile() {
        return folder.resolve("postgres").resolve("postmaster.pid");
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private void execute(String command) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String ask(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
