package com.quorumcrm.notifications;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.MailAddress;
import com.quorumcrm.platform.Mailer;
import com.quorumcrm.platform.OutgoingMail;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails people what they were told and have not read: one mail for all that came together, however much that is. What is
 * about records that are hidden from them by then is not in it.
 */
@Service
@Transactional
class Digests {

    /** So long after the first of several the others may come. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int NAMED = 30;

    private final JdbcClient jdbc;
    private final NotificationQuery query;
    private final Viewers viewers;
    private final Mailer mailer;
    private final DigestText text;
    private final Clock clock;

    Digests(JdbcClient jdbc, NotificationQuery query, Viewers viewers, Mailer mailer, DigestText text, Clock clock) {
        this.jdbc = jdbc;
        this.query = query;
        this.viewers = viewers;
        this.mailer = mailer;
        this.text = text;
        this.clock = clock;
    }

    void send() {
        waiting().forEach(person -> viewers.find(person).ifPresent(this::send));
    }

    private List<UserId> waiting() {
        return jdbc.sql("""
                        select user_id from notification where by_mail and mailed_at is null
                        group by user_id having min(at) <= :before""")
                .param("before", clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new UserId(row.getObject("user_id", UUID.class)))
                .list();
    }

    private void send(Viewer reader) {
        var unread = claim(reader);
        var named = query.named(newest(unread, reader), reader);
        if (named.isEmpty()) {
            return;
        }
        var hidden = Math.min(unread.size(), NAMED) - named.size();
        var more = unread.size() - hidden - named.size();
        var locale = reader.locale();
        MailAddress.parse(reader.email())
                .ifPresent(address -> mailer.send(OutgoingMail.notice(
                        address, text.subject(named, more, locale), text.body(named, more, locale))));
    }

    /** Those that have not been read; all are taken for mailed. */
    private List<UUID> claim(Viewer reader) {
        return jdbc
                .sql("""
                        update notification set mailed_at = :now
                        where user_id = :reader and by_mail and mailed_at is null
                        returning case when read_at is null then id end as unread""")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("reader", reader.id().id())
                .query((row, number) -> Optional.ofNullable(row.getObject("unread", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private List<NotificationView> newest(List<UUID> ids, Viewer reader) {
        return jdbc.sql(NotificationQuery.SELECT + """
                        where n.id = any(cast(:ids as uuid[])) and n.user_id = :reader order by n.id desc limit :named""")
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("reader", reader.id().id())
                .param("named", NAMED)
                .query(NotificationQuery::view)
                .list();
    }
}
