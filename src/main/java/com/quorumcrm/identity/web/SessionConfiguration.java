package com.quorumcrm.identity.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.TypeMatcher;

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

    @Bean
    @Primary
    PatientSessions<?> patientSessions(JdbcIndexedSessionRepository repository) {
        return patient(repository);
    }

    private static <S extends Session> PatientSessions<S> patient(FindByIndexNameSessionRepository<S> repository) {
        return new PatientSessions<>(repository);
    }

    @Bean
    ConversionService springSessionConversionService() {
        var json = sessionJson();
        var conversion = new GenericConversionService();
        conversion.addConverter(
                Object.class,
                byte[].class,
                value -> json.writerFor(Object.class).writeValueAsBytes(value));
        conversion.addConverter(byte[].class, Object.class, bytes -> json.readValue(bytes, Object.class));
        return conversion;
    }

    static JsonMapper sessionJson() {
        var types = BasicPolymorphicTypeValidator.builder().allowIfSubType(ourRecords());
        return JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(SessionConfiguration.class.getClassLoader(), types))
                .build();
    }

    private static TypeMatcher ourRecords() {
        return new TypeMatcher() {
            @Override
            public boolean match(DatabindContext context, Class<?> type) {
                return type.isRecord() && type.getName().startsWith("com.quorumcrm.");
            }
        };
    }
}
