package com.quorumcrm.mail;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.kernel.UserId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes mails and reads what belongs together. */
@Component
class MailStore {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    MailStore(JdbcClient jdbc, EntityManager entities, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    /** A file of a mail, kept under a key. */
    record Kept(String name, String contentType, long size, String key) {}

    /**
     * The same mail from another mailbox, as it stands on timelines.
     *
     * @param confidential it is for those who take part only
     */
    record Twin(MailId mail, ActivityId activity, boolean confidential) {}

    /**
     * @param key see {@link ContentKey}
     * @return false when it is in this mailbox already
     */
    boolean add(MailFiling.Arrived arrived, String messageId, String key, UserId owner) {
        var id = arrived.id();
        var mail = arrived.mail();
        var from = mail.from() == null ? new Correspondent("", null) : mail.from();
        var added = jdbc.sql("""
                        insert into mail (id, owner_id, thread_id, direction, message_id, answers, subject, from_address, from_name,
                                          sent_at, received_at, text, html, private, content_key)
                        values (:id, :owner, :id, :direction, :messageId, :answers, :subject, :from, :fromName, :sentAt, :now,
                                :text, :html, :private, :key)
                        on conflict (owner_id, message_id) do nothing""")
                .param("id", id.id())
                .param("owner", owner.id())
                .param("direction", arrived.direction().name())
                .param("messageId", messageId)
                .param("answers", mail.answers().toArray(String[]::new))
                .param("subject", mail.subject())
                .param("from", from.address())
                .param("fromName", from.name())
                .param("sentAt", arrived.sentAt().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("text", mail.text())
                .param("html", mail.html())
                .param("private", arrived.confidential())
                .param("key", key)
                .update();
        if (added == 0) {
            return false;
        }
        var position = recipients(id, "TO", mail.to(), 0);
        position = recipients(id, "CC", mail.cc(), position);
        recipients(id, "BCC", mail.bcc(), position);
        return true;
    }

    private int recipients(MailId id, String role, List<Correspondent> people, int from) {
        var position = from;
        for (var person : people) {
            jdbc.sql("""
                            insert into mail_recipient (mail_id, position, role, address, name)
                            values (:id, :position, :role, :address, :name)""")
                    .param("id", id.id())
                    .param("position", position++)
                    .param("role", role)
                    .param("address", person.address())
                    .param("name", person.name())
                    .update();
        }
        return position;
    }

    void parts(MailId id, List<Kept> parts) {
        for (var position = 0; position < parts.size(); position++) {
            var part = parts.get(position);
            jdbc.sql("""
                            insert into mail_part (mail_id, position, name, content_type, size, file_key)
                            values (:id, :position, :name, :type, :size, :key)""")
                    .param("id", id.id())
                    .param("position", position)
                    .param("name", part.name())
                    .param("type", part.contentType())
                    .param("size", part.size())
                    .param("key", part.key())
                    .update();
        }
    }

    /** Puts it with what it answers and with what answers it; what came before it counts in this mailbox first. */
    UUID thread(MailId id, UserId owner, String messageId, List<String> answers) {
        var related = jdbc.sql("""
                        select thread_id from mail
                        where id <> :id and (message_id = any(:answers) or answers @> array[cast(:messageId as text)])
                        group by thread_id order by bool_or(owner_id = :owner) desc, min(sent_at), thread_id limit 20""")
                .param("id", id.id())
                .param("owner", owner.id())
                .param("answers", answers.toArray(String[]::new))
                .param("messageId", messageId)
                .query(UUID.class)
                .list();
        if (related.isEmpty()) {
            return id.id();
        }
        var thread = related.getFirst();
        jdbc.sql("update mail set thread_id = :thread where id = :id or thread_id = any(:others)")
                .param("thread", thread)
                .param("id", id.id())
                .param("others", related.toArray(UUID[]::new))
                .update();
        return thread;
    }

    /** Does one of these name a mail that is in somebody's mailbox? */
    boolean isAnswer(List<String> answers, UserId owner) {
        return jdbc.sql("select exists (select from mail where message_id = any(:answers) and owner_id = :owner)")
                .param("answers", answers.toArray(String[]::new))
                .param("owner", owner.id())
                .query(Boolean.class)
                .single();
    }

    /** An open one before a private one; whoever asks at the same time waits for what comes of it. */
    Optional<Twin> twin(MailId id) {
        entities.flush();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(message_id, 0)) from mail where id = :id")
                .param("id", id.id())
                .query()
                .listOfRows();
        return jdbc.sql("""
                        select twin.id, twin.activity_id, a.private
                        from mail m join mail twin on twin.message_id = m.message_id and twin.content_key = m.content_key and twin.id <> m.id
                        join activity a on a.id = twin.activity_id and a.deleted_at is null
                        where m.id = :id order by a.private, twin.received_at, twin.id limit 1""")
                .param("id", id.id())
                .query((row, number) -> new Twin(
                        new MailId(row.getObject("id", UUID.class)),
                        new ActivityId(row.getObject("activity_id", UUID.class)),
                        row.getBoolean("private")))
                .optional();
    }

    /** The other one stands for it from now on, and both are part of one conversation. */
    void copy(MailId id, MailId other) {
        jdbc.sql("update mail set copy_of = :other, dismissed_at = null where id = :id")
                .param("id", id.id())
                .param("other", other.id())
                .update();
        jdbc.sql("""
                        update mail set thread_id = (select thread_id from mail where id = :other)
                        where thread_id = (select thread_id from mail where id = :id)""").param("id", id.id()).param("other", other.id()).update();
    }

    void match(MailId id, ActivityId activity) {
        jdbc.sql("update mail set activity_id = :activity, dismissed_at = null where id = :id")
                .param("activity", activity.id())
                .param("id", id.id())
                .update();
    }
}
