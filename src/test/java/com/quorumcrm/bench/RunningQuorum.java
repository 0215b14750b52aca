package com.quorumcrm.bench;

import com.quorumcrm.Quorum;
import com.quorumcrm.TestDatabase;
import com.quorumcrm.platform.EmbeddedPostgres;
import com.quorumcrm.platform.PostgresSettings;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application as it runs in production, on a PostgreSQL that keeps what it has acknowledged, with a generated set in
 * it.
 *
 * @param database for the benchmark's own questions, which are not counted
 */
record RunningQuorum(
        EmbeddedPostgres postgres,
        ConfigurableApplicationContext context,
        StatementCounter counter,
        JdbcClient database)
        implements AutoCloseable {

    /** @param folder with the data of an earlier run, or an empty one */
    static RunningQuorum start(Path folder, int opportunities) {
        var postgres = EmbeddedPostgres.start(folder, PostgresSettings.durable());
        var counter = new StatementCounter();
        var application = new SpringApplication(Quorum.class);
        application.addInitializers(counter);
        var context = application.run(
                "--spring.datasource.url=" + postgres.url(),
                "--spring.datasource.username=" + postgres.username(),
                "--spring.datasource.password=" + postgres.password(),
                "--quorum.data=" + folder.resolve("files"),
                "--quorum.demo.enabled=true",
                "--quorum.demo.opportunities=" + opportunities,
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn",
                "--logging.level.com.quorumcrm.demo=info");
        var database = new DriverManagerDataSource(postgres.url(), postgres.username(), postgres.password());
        return new RunningQuorum(postgres, context, counter, JdbcClient.create(database));
    }

    /** The folder of {@code -Dquorum.bench.data}, or one that is deleted in the end. */
    static Path folder() {
        var kept = System.getProperty("quorum.bench.data", "");
        return kept.isBlank() ? TestDatabase.freshFolder() : Path.of(kept).toAbsolutePath();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }
}
