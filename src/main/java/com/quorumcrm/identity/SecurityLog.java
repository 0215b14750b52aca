package com.quorumcrm.identity;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who got in, who did not, who changed whose rights, and who took records away. */
@Component
public class SecurityLog {

    private static final Logger log = LoggerFactory.getLogger(SecurityLog.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    SecurityLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public enum Event {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_THROTTLED,
        PASSWORD_CHANGED,
        ROLES_CHANGED,
        STATUS_CHANGED,
        INVITED,
        ADMIN_SET_UP,
        TOKEN_MADE,
        TOKEN_REVOKED,
        EXPORTED
    }

    /** @param detail without secrets and without what somebody typed */
    public void note(Event event, @Nullable UUID person, @Nullable String address, @Nullable String detail) {
        log.info("{} person={} address={} {}", event, person, address, detail == null ? "" : detail);
        jdbc.sql("""
                        insert into security_log (at, event, user_id, address, detail)
                        values (:at, :event, :person, :address, :detail)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("event", event.name())
                .param("person", person, Types.OTHER)
                .param("address", address, Types.VARCHAR)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }
}
