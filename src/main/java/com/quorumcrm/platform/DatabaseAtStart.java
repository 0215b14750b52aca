package com.quorumcrm.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Decides, before anything of the application exists, which database it uses: the one that is named, or else a
 * PostgreSQL of our own with the demo company in it. In production one must be named.
 */
final class DatabaseAtStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** After the configuration has been read and logging has been set up. */
    static final int ORDER = LoggingApplicationListener.DEFAULT_ORDER + 10;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var url = setting(environment, "url");
        if (url.isPresent()) {
            use(environment, url.get());
        } else if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new StartRefused(
                    "No database is named, and in production Quorum does not bring its own.",
                    "Set QUORUM_DB_URL (or SPRING_DATASOURCE_URL), for example jdbc:postgresql://localhost:5432/quorum.");
        } else {
            embed(environment);
        }
    }

    /** {@code quorum.db.*} is an alias for {@code spring.datasource.*}. */
    private static Optional<String> setting(ConfigurableEnvironment environment, String name) {
        return Stream.of("spring.datasource.", "quorum.db.")
                .map(prefix -> environment.getProperty(prefix + name))
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static void use(ConfigurableEnvironment environment, String url) {
        var username = setting(environment, "username").orElse("");
        var password = setting(environment, "password").orElse("");
        new DatabaseCheck(url, username, password).run();
        configure(environment, url, username, password, false);
    }

    private static void embed(ConfigurableEnvironment environment) {
        var folder = Path.of(environment.getProperty("quorum.data", "data"));
        var postgres = EmbeddedPostgres.start(folder, PostgresSettings.durable());
        SpringApplication.getShutdownHandlers().add(postgres::close);
        configure(environment, postgres.url(), postgres.username(), postgres.password(), true);
    }

    private static void configure(
            ConfigurableEnvironment environment, String url, String username, String password, boolean demo) {
        var database = Map.<String, Object>of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password);
        environment.getPropertySources().addFirst(new MapPropertySource("database", database));
        environment.getPropertySources().addLast(new MapPropertySource("demo", Map.of("quorum.demo.enabled", demo)));
    }
}
