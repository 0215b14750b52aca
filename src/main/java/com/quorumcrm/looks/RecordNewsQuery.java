package com.quorumcrm.looks;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.audit.ChangeHistory;
import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what others have done since somebody last looked: of an account with its people, deals and subsidiaries. */
@Repository
@Transactional(readOnly = true)
public class RecordNewsQuery {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Looks looks;
    private final HierarchyQuery hierarchies;
    private final ChangeHistory history;
    private final RecordNames names;

    RecordNewsQuery(
            JdbcClient jdbc,
            Visibility visibility,
            Looks looks,
            HierarchyQuery hierarchies,
            ChangeHistory history,
            RecordNames names) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.looks = looks;
        this.hierarchies = hierarchies;
        this.history = history;
        this.names = names;
    }

    /** @throws NoSuchRecord when the viewer may not see the record */
    public RecordNews of(RecordRef record, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        visibility.requireRead(record, viewer);
        var since = looks.before(record, viewer).orElse(null);
        if (since == null) {
            return RecordNews.none(null);
        }
        var where = record.kind() == RecordKind.ACCOUNT ? "account_id" : "record_id";
        var ids = record.kind() == RecordKind.ACCOUNT
                ? hierarchies.subtree(new AccountId(record.id()), viewer)
                : List.of(record.id());
        var changes = changes(record, where, ids, since, viewer);
        var activities = activities(where, ids, since, viewer);
        return new RecordNews(
                since,
                changes,
                names.titles(changes.stream().map(RecordChange::record).collect(Collectors.toSet()), viewer),
                record.kind() == RecordKind.ACCOUNT ? people(ids, since, viewer) : List.of(),
                activities,
                changes.size() == MOST || activities.size() == MOST);
    }

    private List<RecordChange> changes(RecordRef record, String where, List<UUID> ids, Instant since, Viewer viewer) {
        var scope = visibility.of(viewer);
        var latest = jdbc.sql("""
                        select c.id from record_change c
                        where c.%s = any(:ids) and c.at > :since and c.record_kind <> 'ACTIVITY'
                          and c.changed_by is distinct from :me and %s
                        order by c.at desc, c.id desc limit %d""".formatted(where, scope.namedSql("c"), MOST))
                .param("ids", PostgresArrays.uuids(ids))
                .param("since", time(since))
                .param("me", viewer.id().id())
                .params(scope.params())
                .query(UUID.class)
                .list();
        return history.read(latest, record, viewer).stream()
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .toList();
    }

    private List<RecordNews.Person> people(List<UUID> accounts, Instant since, Viewer viewer) {
        if (!viewer.can(Permission.READ_CONTACTS)) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select c.id, c.name, u.name as by_name, c.created_at
                        from contact c join app_user u on u.id = c.created_by
                        where c.account_id = any(:ids) and c.created_at > :since and c.created_by <> :me and c.deleted_at is null and %s
                        order by c.created_at desc, c.id desc limit %d""".formatted(scope.sql(RecordKind.CONTACT, "c"), MOST))
                .param("ids", PostgresArrays.uuids(accounts))
                .param("since", time(since))
                .param("me", viewer.id().id())
                .params(scope.params())
                .query((row, number) -> new RecordNews.Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("by_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<RecordNews.Entry> activities(String where, List<UUID> ids, Instant since, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select a.id, a.subject, a.type, u.name as by_name, a.created_at
                        from activity a join app_user u on u.id = a.created_by
                        where a.id in (select l.activity_id from activity_link l where l.%s = any(:ids))
                          and a.created_at > :since and a.created_by <> :me and a.deleted_at is null and %s
                        order by a.created_at desc, a.id desc limit %d""".formatted(where, scope.sql(RecordKind.ACTIVITY, "a"), MOST))
                .param("ids", PostgresArrays.uuids(ids))
                .param("since", time(since))
                .param("me", viewer.id().id())
                .params(scope.params())
                .query((row, number) -> new RecordNews.Entry(
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getString("type"),
                        row.getString("by_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
