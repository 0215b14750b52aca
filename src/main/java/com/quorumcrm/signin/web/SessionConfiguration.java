package com.quorumcrm.signin.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps sessions in the database, as JSON of types that are known beforehand. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "spring_session")
class SessionConfiguration {

    /** How long a session lives in which nobody has signed in. */
    private static final Duration ANONYMOUS = Duration.ofMinutes(5);

    @Bean
    @Order
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> anonymousSessionsAreShort() {
        return repository -> repository.setDefaultMaxInactiveInterval(ANONYMOUS);
    }

    /** Two requests may keep something under the same name at the same time. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Each statement by itself: half a session is as good as none, and most requests only read one. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    @Primary
    PatientSessions<?> patientSessions(JdbcIndexedSessionRepository repository) {
        return patient(repository);
    }

    private static <S extends Session> PatientSessions<S> patient(FindByIndexNameSessionRepository<S> repository) {
        return new PatientSessions<>(repository);
    }

    /** What cannot be read is null, which converters of Spring may answer. */
    @Bean
    @SuppressWarnings("NullAway")
    ConversionService springSessionConversionService() {
        var json = new SessionJson();
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, json::write);
        conversion.addConverter(byte[].class, Object.class, json::read);
        return conversion;
    }
}
