package com.quorumcrm.signin;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses under which other programs read something of a person's without signing in. One for each feed and
 * person, valid until it is replaced or revoked; only its hash is kept.
 */
@Service
@Transactional
public class FeedLinks {

    private static final int LENGTH = 43;

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Clock clock;

    FeedLinks(JdbcClient jdbc, Viewers viewers, Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** @return the secret part of the address; an earlier one is void */
    public String make(String feed, Viewer viewer) {
        var secret = Secrets.base62(LENGTH);
        jdbc.sql("""
                        insert into feed_link (user_id, feed, hash, created_at) values (:viewer, :feed, :hash, :now)
                        on conflict (user_id, feed) do update set hash = excluded.hash, created_at = excluded.created_at""")
                .param("viewer", viewer.id().id())
                .param("feed", feed)
                .param("hash", Secrets.sha256(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    public void revoke(String feed, Viewer viewer) {
        jdbc.sql("delete from feed_link where user_id = :viewer and feed = :feed")
                .param("viewer", viewer.id().id())
                .param("feed", feed)
                .update();
    }

    /** Since when there is one; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(String feed, Viewer viewer) {
        return jdbc.sql("select created_at from feed_link where user_id = :viewer and feed = :feed")
                .param("viewer", viewer.id().id())
                .param("feed", feed)
                .query((row, number) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whose it is, as they are now; empty for nobody, and for people who are not active. */
    @Transactional(readOnly = true)
    public Optional<Viewer> whose(String feed, String secret) {
        return jdbc.sql("select user_id from feed_link where hash = :hash and feed = :feed")
                .param("hash", Secrets.sha256(secret))
                .param("feed", feed)
                .query((row, number) -> new UserId(row.getObject("user_id", UUID.class)))
                .optional()
                .flatMap(viewers::find);
    }
}
