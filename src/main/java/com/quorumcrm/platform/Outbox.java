package com.quorumcrm.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait, were sent lately, or could not be sent. Not restricted to a viewer: only administrators are shown it. */
@Repository
@Transactional
public class Outbox {

    static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);
    private static final Duration LONGEST_TRY = Duration.ofMinutes(10);
    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Claimed(UUID id, byte[] message, int attempts) {}

    void add(UUID id, String messageId, String sender, OutgoingMail mail, byte[] message) {
        jdbc.sql("""
                insert into outgoing_mail (id, message_id, sender, recipients, subject, message, status, created_at,
                                           next_attempt_at)
                values (:id, :messageId, :sender, :recipients, :subject, :message, 'WAITING', :now, :now)
                """)
                .param("id", id)
                .param("messageId", messageId)
                .param("sender", sender)
                .param("recipients", mail.recipients().toArray(String[]::new))
                .param("subject", mail.subject())
                .param("message", message)
                .param("now", now())
                .update();
    }

    /** How many wait; counts no further than the limit. */
    @Transactional(readOnly = true)
    public int waiting(int limit) {
        return jdbc.sql("""
                select count(*) from (select from outgoing_mail where status = 'WAITING' limit :limit) as waiting
                """).param("limit", limit).query(Integer.class).single();
    }

    /** Whoever gets it has ten minutes to send it; then it may be tried again. */
    Optional<Claimed> claim(UUID id) {
        return jdbc.sql("""
                update outgoing_mail set attempts = attempts + 1, next_attempt_at = :until
                where id = :id and status = 'WAITING' and next_attempt_at <= :now
                returning id, message, attempts
                """)
                .param("id", id)
                .param("now", now())
                .param("until", at(clock.instant().plus(LONGEST_TRY)))
                .query(Claimed.class)
                .optional();
    }

    @Transactional(readOnly = true)
    List<UUID> due(int limit) {
        return jdbc.sql("""
                select id from outgoing_mail where status = 'WAITING' and next_attempt_at <= :now
                order by next_attempt_at limit :limit
                """)
                .param("now", now())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** @param failure what the server said of recipients that it refused */
    void sent(UUID id, @Nullable String failure) {
        jdbc.sql("""
                update outgoing_mail set status = 'SENT', sent_at = :now, message = null, failure = :failure
                where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("failure", shortened(failure))
                .update();
    }

    void tryAgain(UUID id, Instant at, @Nullable String failure) {
        jdbc.sql("update outgoing_mail set next_attempt_at = :at, failure = :failure where id = :id")
                .param("id", id)
                .param("at", at(at))
                .param("failure", shortened(failure))
                .update();
    }

    void failed(UUID id, @Nullable String failure) {
        jdbc.sql("update outgoing_mail set status = 'FAILED', failure = :failure where id = :id")
                .param("id", id)
                .param("failure", shortened(failure))
                .update();
    }

    /** What has waited too long would only surprise; what is over is forgotten in the end. */
    void tidy() {
        jdbc.sql("update outgoing_mail set status = 'FAILED' where status = 'WAITING' and created_at < :limit")
                .param("limit", at(clock.instant().minus(GIVEN_UP_AFTER)))
                .update();
        jdbc.sql("delete from outgoing_mail where status <> 'WAITING' and created_at < :limit")
                .param("limit", at(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** The newest ones. */
    @Transactional(readOnly = true)
    public List<QueuedMail> newest(int limit) {
        return jdbc.sql("""
                select id, message_id, recipients, subject, status, attempts, created_at, next_attempt_at, sent_at, failure
                from outgoing_mail order by created_at desc, id desc limit :limit
                """).param("limit", limit).query(Outbox::mail).list();
    }

    /** The mail as it travels, unless it has been sent. */
    @Transactional(readOnly = true)
    public Optional<byte[]> message(UUID id) {
        return jdbc.sql("select message from outgoing_mail where id = :id and message is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    private static QueuedMail mail(ResultSet row, int number) throws SQLException {
        return new QueuedMail(
                row.getObject("id", UUID.class),
                row.getString("message_id"),
                List.of((String[]) row.getArray("recipients").getArray()),
                row.getString("subject"),
                QueuedMail.Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String shortened(@Nullable String failure) {
        return failure == null || failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
