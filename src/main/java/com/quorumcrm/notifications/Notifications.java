package com.quorumcrm.notifications;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.Newsworthy;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people are told, and what of it they have read. */
@Service
@Transactional
public class Notifications {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * In the transaction of what happened: nobody is told of what was rolled back, and ten thousand changes at once do not
     * ask for as many connections.
     */
    @EventListener
    void on(Newsworthy event) {
        event.news().stream().filter(news -> !news.to().equals(news.by())).forEach(this::tell);
    }

    private void tell(News news) {
        var about = news.about();
        jdbc.sql("""
                        insert into notification (id, user_id, kind, record_kind, record_id, caused_by, amount, at, by_mail)
                        select :id, u.id, :kind, :recordKind, :record, :by, :amount, :at,
                               coalesce(chosen.delivery, :usual) = 'MAIL'
                        from app_user u
                        left join notification_choice chosen on chosen.user_id = u.id and chosen.kind = :kind
                        where u.id = :to and u.status = 'ACTIVE' and coalesce(chosen.delivery, :usual) <> 'OFF'""")
                .param("id", Ids.next())
                .param("to", news.to().id())
                .param("kind", news.kind().name())
                .param("recordKind", about == null ? null : about.kind().name(), Types.VARCHAR)
                .param("record", about == null ? null : about.id(), Types.OTHER)
                .param("by", id(news.by()), Types.OTHER)
                .param("amount", news.count())
                .param("at", news.at().atOffset(ZoneOffset.UTC))
                .param("usual", Delivery.usual(news.kind()).name())
                .update();
    }

    /** @throws NoSuchRecord when the viewer was not told this */
    public void read(UUID notification, Viewer viewer) {
        var found = jdbc.sql("""
                        update notification set read_at = coalesce(read_at, :now)
                        where id = :notification and user_id = :viewer""")
                .param("now", now())
                .param("notification", notification)
                .param("viewer", viewer.id().id())
                .update();
        if (found == 0) {
            throw new NoSuchRecord();
        }
    }

    /** Those of them that the viewer was told; others are passed over. */
    public void read(Collection<UUID> notifications, Viewer viewer) {
        jdbc.sql("""
                        update notification set read_at = :now
                        where id = any(cast(:notifications as uuid[])) and user_id = :viewer and read_at is null""")
                .param("now", now())
                .param(
                        "notifications",
                        notifications.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("viewer", viewer.id().id())
                .update();
    }

    /** Also those about records that are hidden from the viewer by now. */
    public void readAll(Viewer viewer) {
        jdbc.sql("update notification set read_at = :now where user_id = :viewer and read_at is null")
                .param("now", now())
                .param("viewer", viewer.id().id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UUID id(@Nullable UserId person) {
        return person == null ? null : person.id();
    }
}
