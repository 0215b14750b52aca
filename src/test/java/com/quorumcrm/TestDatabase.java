package com.quorumcrm;

import com.quorumcrm.platform.EmbeddedPostgres;
import com.quorumcrm.platform.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for the whole test run. Each caller gets a database of its own, already migrated: a copy of a template
 * that is migrated once. {@code -Dquorum.test.database=auto|docker|embedded} says where the server comes from.
 *
 * @param url of a fresh, migrated database
 */
public record TestDatabase(String url, String username, String password) {

    private static final String TEMPLATE = "quorum_template";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Deque<LastAct> AT_THE_END = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::end));
    }

    /** A migrated database that nobody else uses. */
    public static TestDatabase fresh() {
        var server = Server.RUNNING;
        var name = "quorum_" + COUNTER.incrementAndGet();
        server.execute("create database " + name + " template " + TEMPLATE);
        return new TestDatabase(server.url.apply(name), server.username, server.password);
    }

    /** An empty folder that is deleted when the test run ends. */
    public static Path freshFolder() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data"));
            var folder = Files.createTempDirectory(parent, "data").toAbsolutePath();
            beforeTheEnd(() -> FileSystemUtils.deleteRecursively(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface LastAct {
        void run() throws IOException;
    }

    /** Has something done when the test run ends; what was said last is done first. */
    static void beforeTheEnd(LastAct act) {
        AT_THE_END.push(act);
    }

    private static void end() {
        try {
            while (!AT_THE_END.isEmpty()) {
                AT_THE_END.pop().run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Server(UnaryOperator<String> url, String username, String password) {

        private static final Server RUNNING = start().withTemplate();

        private static Server start() {
            var choice = DatabaseChoice.of(
                    System.getProperty("quorum.test.database", "auto"),
                    () -> DockerClientFactory.instance().isDockerAvailable());
            return switch (choice) {
                case DOCKER -> docker();
                case EMBEDDED -> embedded();
            };
        }

        private static Server docker() {
            var postgres = new PostgreSQLContainer("postgres:18")
                    .withEnv(
                            "POSTGRES_INITDB_ARGS",
                            "--locale-provider=builtin --builtin-locale=C.UTF-8 --lc-ctype=C.UTF-8")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
            postgres.start();
            var address = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/";
            return new Server(address::concat, postgres.getUsername(), postgres.getPassword());
        }

        private static Server embedded() {
            var folder = freshFolder();
            var postgres = EmbeddedPostgres.start(
                    folder, Path.of("target", "postgres-programs").toAbsolutePath(), PostgresSettings.disposable());
            beforeTheEnd(postgres::close);
            return new Server(postgres::url, postgres.username(), postgres.password());
        }

        private Server withTemplate() {
            execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(url.apply(TEMPLATE), username, password)
                    .load()
                    .migrate();
            return this;
        }

        private void execute(String command) {
            try (var connection = DriverManager.getConnection(url.apply("postgres"), username, password);
                    var statement = connection.createStatement()) {
                statement.execute(command);
            } catch (SQLException e) {
                throw new IllegalStateException(command, e);
            }
        }
    }
}
