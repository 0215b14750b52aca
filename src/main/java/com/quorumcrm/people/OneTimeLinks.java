package com.quorumcrm.people;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.Secrets;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once and not for long. Only hashes are kept. */
@Component
class OneTimeLinks {

    private static final int LENGTH = 43;

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Purpose {
        SETUP,
        INVITE
    }

    /** A link that is valid now. */
    record Link(@Nullable UserId person) {}

    /** @return the secret part of the link; earlier ones for the same person are void */
    String make(Purpose purpose, @Nullable UserId person, Duration life) {
        if (person != null) {
            jdbc.sql("delete from one_time_link where user_id = :person and used_at is null")
                    .param("person", person.id())
                    .update();
        }
        var secret = Secrets.base62(LENGTH);
        jdbc.sql("""
                        insert into one_time_link (hash, purpose, user_id, created_at, expires_at)
                        values (:hash, :purpose, :person, :now, :expires)""")
                .param("hash", Secrets.sha256(secret))
                .param("purpose", purpose.name())
                .param("person", person == null ? null : person.id(), Types.OTHER)
                .param("now", now())
                .param("expires", now().plus(life))
                .update();
        return secret;
    }

    Optional<Link> find(Purpose purpose, String secret) {
        return jdbc.sql("""
                        select user_id from one_time_link
                        where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
                .param("hash", Secrets.sha256(secret))
                .param("purpose", purpose.name())
                .param("now", now())
                .query((row, number) -> link(row.getObject("user_id", UUID.class)))
                .optional();
    }

    /** Uses the link up; of several at once one succeeds. */
    Optional<Link> use(Purpose purpose, String secret) {
        return jdbc.sql("""
                        update one_time_link set used_at = :now
                        where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                        returning user_id""")
                .param("hash", Secrets.sha256(secret))
                .param("purpose", purpose.name())
                .param("now", now())
                .query((row, number) -> link(row.getObject("user_id", UUID.class)))
                .optional();
    }

    private static Link link(@Nullable UUID person) {
        return new Link(person == null ? null : new UserId(person));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
