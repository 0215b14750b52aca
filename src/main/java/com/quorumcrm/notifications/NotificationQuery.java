package com.quorumcrm.notifications;

import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Slice;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody was told; what is about records that are hidden from them by now is left out. */
@Repository
@Transactional(readOnly = true)
public class NotificationQuery {

    static final String SELECT = """
            select n.id, n.kind, n.record_kind, n.record_id, n.caused_by, causer.name as by_name, n.amount, n.at, n.read_at
            from notification n left join app_user causer on causer.id = n.caused_by
            """;

    private final JdbcClient jdbc;
    private final RecordNames names;

    NotificationQuery(JdbcClient jdbc, RecordNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Which of them. */
    public enum Which {
        UNREAD("and n.read_at is null"),
        READ("and n.read_at is not null"),
        ALL("");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * The newest first.
     *
     * @param before only those older than this one, null for all
     */
    public Slice<NotificationView> list(Which which, @Nullable UUID before, int limit, Viewer viewer) {
        var found = jdbc.sql(SELECT + """
                        where n.user_id = :viewer and (cast(:before as uuid) is null or n.id < :before) %s
                        order by n.id desc limit :limit""".formatted(which.condition))
                .param("viewer", viewer.id().id())
                .param("before", before, Types.OTHER)
                .param("limit", limit + 1)
                .query(NotificationQuery::view)
                .list();
        var page = found.size() > limit ? found.subList(0, limit) : found;
        return new Slice<>(
                named(page, viewer), found.size() > limit ? page.getLast().id().toString() : null);
    }

    /** @throws NoSuchRecord when the viewer was not told it, or may not see what it is about */
    public NotificationView find(UUID notification, Viewer viewer) {
        return named(
                        jdbc.sql(SELECT + "where n.user_id = :viewer and n.id = :notification")
                                .param("viewer", viewer.id().id())
                                .param("notification", notification)
                                .query(NotificationQuery::view)
                                .list(),
                        viewer)
                .stream()
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    /** Those whose record the viewer may see, by its name. */
    List<NotificationView> named(List<NotificationView> notifications, Viewer viewer) {
        var records = notifications.stream()
                .map(NotificationView::about)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var titles = names.titles(records, viewer);
        return notifications.stream()
                .filter(told -> told.about() == null || titles.containsKey(told.about()))
                .map(told -> told.about() == null ? told : told.named(titles.get(told.about())))
                .toList();
    }

    static NotificationView view(ResultSet row, int number) throws SQLException {
        var kind = row.getString("record_kind");
        var by = row.getObject("caused_by", UUID.class);
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new NotificationView(
                row.getObject("id", UUID.class),
                NewsKind.valueOf(row.getString("kind")),
                kind == null ? null : new RecordRef(RecordKind.valueOf(kind), row.getObject("record_id", UUID.class)),
                null,
                by == null ? null : new UserId(by),
                row.getString("by_name"),
                row.getInt("amount"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
