package com.quorumcrm.audit;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Slice;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was changed on records, when and by whom. */
@Repository
@Transactional(readOnly = true)
public class ChangeHistory {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ChangeReader reader;

    ChangeHistory(JdbcClient jdbc, Visibility visibility, ChangeReader reader) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.reader = reader;
    }

    /**
     * The changes of a record, the latest first.
     *
     * @param after the id of the change to read on from, null for the latest
     * @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the record
     */
    public Slice<RecordChange> of(RecordRef record, @Nullable UUID after, int limit, Viewer viewer) {
        visibility.requireRead(record, viewer);
        var stored = jdbc.sql("""
                        select %s from record_change c
                        where c.record_id = :record
                          and (cast(:after as uuid) is null
                               or (c.at, c.id) < (select at, id from record_change where id = :after and record_id = :record))
                        order by c.at desc, c.id desc limit :limit""".formatted(StoredChange.COLUMNS))
                .param("record", record.id())
                .param("after", after)
                .param("limit", limit + 1)
                .query(StoredChange::of)
                .list();
        var slice = Slice.of(stored, limit, last -> last.id().toString());
        return new Slice<>(reader.read(slice.items(), viewer), slice.next());
    }

    /** The changes of all records, the latest first; for those who watch over all of them. */
    public Slice<RecordChange> all(ChangeFilter filter, int limit, Viewer viewer) {
        viewer.require(Permission.READ_AUDIT);
        var stored = jdbc.sql("""
                        select %s from record_change c
                        where c.record_kind <> 'ACTIVITY'
                          and (cast(:kind as text) is null or c.record_kind = :kind)
                          and (cast(:by as uuid) is null or c.changed_by = :by)
                          and c.at >= coalesce(cast(:from as timestamptz), '-infinity')
                          and c.at < coalesce(cast(:to as timestamptz), 'infinity')
                          and (cast(:after as uuid) is null or (c.at, c.id) < (select at, id from record_change where id = :after))
                        order by c.at desc, c.id desc limit :limit""".formatted(StoredChange.COLUMNS))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("by", filter.by() == null ? null : filter.by().id())
                .param("from", start(filter.from(), viewer))
                .param("to", filter.to() == null ? null : start(filter.to().plusDays(1), viewer))
                .param("after", filter.after())
                .param("limit", limit + 1)
                .query(StoredChange::of)
                .list();
        var slice = Slice.of(stored, limit, last -> last.id().toString());
        return new Slice<>(reader.read(slice.items(), viewer), slice.next());
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, Viewer viewer) {
        return day == null ? null : day.atStartOfDay(viewer.zone()).toOffsetDateTime();
    }

    /**
     * Those of the changes that are of records which the viewer may see, or of what has become part of one of them.
     *
     * @param seen a record that the viewer may see
     */
    public List<RecordChange> read(Collection<UUID> changes, RecordRef seen, Viewer viewer) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        var stored = jdbc.sql("""
                        select %s from record_change c
                        where c.id = any(cast(:ids as uuid[])) and (%s or c.record_id in (%s))""".formatted(StoredChange.COLUMNS, scope.namedSql("c"), Predecessors.sql(seen.kind())))
                .param("ids", PostgresArrays.uuids(changes))
                .param("record", seen.id())
                .params(scope.params())
                .query(StoredChange::of)
                .list();
        return reader.read(stored, viewer);
    }
}
