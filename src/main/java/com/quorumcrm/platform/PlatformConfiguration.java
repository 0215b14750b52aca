package com.quorumcrm.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What every module is given: the time, and transactions that know it. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static BeanPostProcessor impatience() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new ImpatientDataSource(pool) : bean;
            }
        };
    }

    @Bean
    PlatformTransactionManager transactionManager(
            Clock clock, ObjectProvider<TransactionManagerCustomizers> customizers) {
        var transactions = new HistoryTime(clock);
        customizers.ifAvailable(customizer -> customizer.customize(transactions));
        return transactions;
    }

    /**
     * On connections of its own: a migration may take longer than the time limits of the pool allow. A database that a
     * newer Quorum has migrated is refused.
     */
    @Bean
    FlywayConfigurationCustomizer migrations(JdbcConnectionDetails database) {
        return configuration -> configuration
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .ignoreMigrationPatterns(new String[0]);
    }
}
