package com.quorumcrm.platform;

import java.time.Clock;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module is given: the time. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** On connections of its own: a migration may take longer than the time limits of the pool allow. */
    @Bean
    FlywayConfigurationCustomizer migrationsWithoutTimeLimits(JdbcConnectionDetails database) {
        return configuration ->
                configuration.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
