package com.quorumcrm.signin;

import com.quorumcrm.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers for a day what was answered to a request that a program may have to send again. */
@Component
public class IdempotencyKeys {

    private static final Duration LIFE = Duration.ofHours(24);
    /** By then the process that began must have died. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of a key. */
    public sealed interface Known {}

    /** It is new, and now the caller's to carry out. */
    public record Ours() implements Known {}

    /** The same request is being carried out. */
    public record Busy() implements Known {}

    /** Another request came with this key. */
    public record Other() implements Known {}

    /** What was answered the first time. */
    public record Answer(
            int status, @Nullable String location, @Nullable String etag, String body) implements Known {}

    /** @param request a hash of all that makes the request */
    public Known begin(UserId person, String key, byte[] request) {
        if (isTaken(person, key, request)) {
            return new Ours();
        }
        return find(person, key, request).orElseGet(Busy::new);
    }

    private boolean isTaken(UserId person, String key, byte[] request) {
        return jdbc.sql("""
                        insert into idempotency_key as known (user_id, key, request_hash, created_at)
                        values (:person, :key, :request, :now)
                        on conflict (user_id, key) do update
                        set request_hash = excluded.request_hash, status = null, location = null, etag = null,
                            body = null, created_at = excluded.created_at
                        where known.created_at < :dead
                           or known.status is null and known.created_at < :stuck and known.request_hash = :request""")
                        .param("person", person.id())
                        .param("key", key)
                        .param("request", request)
                        .param("now", now())
                        .param("dead", now().minus(LIFE))
                        .param("stuck", now().minus(LONGEST_WORK))
                        .update()
                == 1;
    }

    private Optional<Known> find(UserId person, String key, byte[] request) {
        return jdbc.sql("""
                        select request_hash, status, location, etag, body from idempotency_key
                        where user_id = :person and key = :key""")
                .param("person", person.id())
                .param("key", key)
                .query((row, number) -> known(row, request))
                .optional();
    }

    private static Known known(ResultSet row, byte[] request) throws SQLException {
        if (!Arrays.equals(row.getBytes("request_hash"), request)) {
            return new Other();
        }
        var status = row.getInt("status");
        return status == 0
                ? new Busy()
                : new Answer(status, row.getString("location"), row.getString("etag"), row.getString("body"));
    }

    public void finish(UserId person, String key, Answer answer) {
        jdbc.sql("""
                        update idempotency_key set status = :status, location = :location, etag = :etag, body = :body
                        where user_id = :person and key = :key""")
                .param("status", answer.status())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("person", person.id())
                .param("key", key)
                .update();
    }

    /** Nothing was done, so the key may be used again. */
    public void forget(UserId person, String key) {
        jdbc.sql("delete from idempotency_key where user_id = :person and key = :key and status is null")
                .param("person", person.id())
                .param("key", key)
                .update();
    }

    /** Forgets what is older than a day. */
    void clean() {
        jdbc.sql("delete from idempotency_key where created_at < :dead")
                .param("dead", now().minus(LIFE))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
