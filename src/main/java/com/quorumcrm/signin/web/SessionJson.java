package com.quorumcrm.signin.web;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.TypeMatcher;

/**
 * What a session holds, as JSON: types of Spring Security, our own records, and Java's collections. Nothing else is ever
 * made from what the database holds.
 */
class SessionJson {

    private static final Logger log = LoggerFactory.getLogger(SessionJson.class);

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(
                    SessionJson.class.getClassLoader(),
                    BasicPolymorphicTypeValidator.builder().allowIfSubType(known())))
            .build();

    byte[] write(Object value) {
        return json.writerFor(Object.class).writeValueAsBytes(value);
    }

    /** What was tampered with, or written by another version, is as good as not there. */
    @Nullable
    Object read(byte[] bytes) {
        try {
            return json.readValue(bytes, Object.class);
        } catch (JacksonException unreadable) {
            log.warn("Something in a session cannot be read and is left out: {}", unreadable.getOriginalMessage());
            return null;
        }
    }

    private static TypeMatcher known() {
        return new TypeMatcher() {
            @Override
            public boolean match(DatabindContext context, Class<?> type) {
                return isOurs(type) || isCollection(type);
            }
        };
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("com.quorumcrm.");
    }

    private static boolean isCollection(Class<?> type) {
        return type.getPackageName().equals("java.util")
                && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    }
}
