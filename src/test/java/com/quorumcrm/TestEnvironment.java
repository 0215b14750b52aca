package com.quorumcrm;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every Spring context of a test a database and a data folder of its own, unless the test names a database, and
 * closes the context before these go.
 */
class TestEnvironment
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                ApplicationContextInitializer<ConfigurableApplicationContext>,
                Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 5;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        add(environment, "ports", Map.of("server.port", 0, "management.server.port", 0));
        if (!environment.containsProperty("spring.datasource.url")) {
            add(environment, "data", freshData());
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.beforeTheEnd(context::close);
    }

    private static Map<String, Object> freshData() {
        var database = TestDatabase.fresh();
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.datasource.hikari.maximum-pool-size", 8,
                "spring.datasource.hikari.minimum-idle", 1,
                "quorum.data", TestDatabase.freshFolder().toString());
    }

    private static void add(ConfigurableEnvironment environment, String name, Map<String, Object> properties) {
        environment.getPropertySources().addFirst(new MapPropertySource("test " + name, properties));
    }
}
