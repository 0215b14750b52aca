package com.quorumcrm.files;

import com.quorumcrm.audit.Restorable;
import com.quorumcrm.audit.TrashedItem;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the trash shows of files: those that the viewer might have removed. */
@Component
class FileTrash implements Restorable {

    private final Files files;
    private final FileQuery query;
    private final Visibility visibility;
    private final JdbcClient jdbc;

    FileTrash(Files files, FileQuery query, Visibility visibility, JdbcClient jdbc) {
        this.files = files;
        this.query = query;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.FILE;
    }

    @Override
    public String label() {
        return "files.title";
    }

    /** Under the alias {@code r}; its parameters are those of the scope. */
    static String reach(Scope scope) {
        return "r.deleted_at is not null and %s and %s"
                .formatted(scope.sql(RecordKind.FILE, "r"), scope.editSql(RecordKind.FILE, "r"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrashedItem> list(Viewer viewer, int limit) {
        if (!viewer.can(Permission.EDIT_ACTIVITIES)) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select r.id, r.name, r.deleted_at, u.name as deleted_by
                        from attached_file r join app_user u on u.id = r.deleted_by
                        where %s order by r.deleted_at desc limit :limit""".formatted(reach(scope)))
                .params(scope.params())
                .param("limit", limit)
                .query((row, number) -> new TrashedItem(
                        new RecordRef(RecordKind.FILE, row.getObject("id", UUID.class)),
                        row.getString("name"),
                        null,
                        row.getObject("deleted_at", OffsetDateTime.class).toInstant(),
                        row.getString("deleted_by")))
                .list();
    }

    @Override
    public void restore(RecordRef record, Viewer viewer) {
        files.restore(new FileId(record.id()), viewer);
    }

    @Override
    public String pageOf(RecordRef record, Viewer viewer) {
        var holder = query.find(new FileId(record.id()), viewer).record();
        return holder.kind() == RecordKind.ACTIVITY ? holder.url() : holder.url() + "/files";
    }
}
