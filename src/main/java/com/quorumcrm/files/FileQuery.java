package com.quorumcrm.files;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads files, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class FileQuery {

    /** So many of a record are listed. */
    public static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    FileQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * Those of one record, the latest first.
     *
     * @throws NoSuchRecord when the viewer may not see the record, or there is none
     */
    public List<FileView> of(RecordRef record, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        visibility.requireRead(record, viewer);
        return ofAll(List.of(record), viewer).getOrDefault(record, List.of());
    }

    /** How many there are of a record that the reader may see: its files are seen with it. */
    public long count(RecordRef record) {
        return jdbc.sql("""
                        select count(*) from attached_file
                        where record_id = :record and record_kind = :kind and deleted_at is null""")
                .param("record", record.id())
                .param("kind", record.kind().name())
                .query(Long.class)
                .single();
    }

    /** Those of several records, the latest first; records without files, and those that are hidden, are left out. */
    public Map<RecordRef, List<FileView>> ofAll(Collection<RecordRef> records, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var scope = visibility.of(viewer);
        var ids = records.stream().map(RecordRef::id).toList();
        return jdbc
                .sql("%s where f.record_id = any(:records) and %s order by f.created_at desc, f.id desc limit %d"
                        .formatted(select(scope), visible(scope), MOST))
                .param("records", PostgresArrays.uuids(ids))
                .params(scope.params())
                .query((row, number) -> view(row, viewer))
                .list()
                .stream()
                .filter(file -> records.contains(file.record()))
                .collect(Collectors.groupingBy(FileView::record));
    }

    /** @throws NoSuchRecord when the viewer may not see it, or there is no such file */
    public FileView find(FileId id, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var scope = visibility.of(viewer);
        return jdbc.sql("%s where f.id = :id and %s".formatted(select(scope), visible(scope)))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> view(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    private static String select(Scope scope) {
        return """
                select f.id, f.record_kind, f.record_id, f.name, f.media_type, f.size_bytes, f.thumbnail_key is not null as pictured,
                       f.created_by, u.name as created_by_name, f.created_at, %s as editable
                from attached_file f join app_user u on u.id = f.created_by""".formatted(scope.editSql(RecordKind.FILE, "f"));
    }

    private static String visible(Scope scope) {
        return "f.deleted_at is null and " + scope.sql(RecordKind.FILE, "f");
    }

    private static FileView view(ResultSet row, Viewer viewer) throws SQLException {
        return new FileView(
                new FileId(row.getObject("id", UUID.class)),
                new RecordRef(RecordKind.valueOf(row.getString("record_kind")), row.getObject("record_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getBoolean("pictured"),
                new UserId(row.getObject("created_by", UUID.class)),
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_ACTIVITIES));
    }
}
