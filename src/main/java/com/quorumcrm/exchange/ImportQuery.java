package com.quorumcrm.exchange;

import com.quorumcrm.exchange.ImportView.Kept;
import com.quorumcrm.exchange.ImportView.Line;
import com.quorumcrm.exchange.ImportView.Problem;
import com.quorumcrm.exchange.ImportView.RefusedRow;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Slice;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows imports: one's own, and everybody's to those who may change everything. */
@Repository
@Transactional(readOnly = true)
public class ImportQuery {

    private static final int MOST_PROBLEMS = 30;
    private static final int STEP = 1000;
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ImportStore store;
    private final Planner planner;
    private final JsonMapper json;

    ImportQuery(JdbcClient jdbc, ImportStore store, Planner planner, JsonMapper json) {
        this.jdbc = jdbc;
        this.store = store;
        this.planner = planner;
        this.json = json;
    }

    /** @throws NoSuchRecord when there is none, or it is somebody else's */
    public ImportView find(ImportId id, Viewer viewer) {
        var job = job(id, viewer);
        record More(
                String name,
                @Nullable Instant startedAt,
                @Nullable Instant finishedAt) {}
        var more = jdbc.sql("""
                        select u.name, i.started_at, i.finished_at from import_job i join app_user u on u.id = i.created_by where i.id = :id""")
                .param("id", id.id())
                .query((row, number) ->
                        new More(row.getString(1), instant(row, "started_at"), instant(row, "finished_at")))
                .single();
        return new ImportView(
                job.id(),
                job.type(),
                job.status(),
                job.fileName(),
                job.format(),
                job.profile(),
                job.mapping(),
                job.dryRun(),
                job.position(),
                job.counts(),
                job.corrections(),
                job.alsoCreated(),
                problems(id),
                job.status() == ImportStatus.UNDONE ? kept(id) : List.of(),
                job.failure(),
                job.createdAt(),
                more.startedAt(),
                more.finishedAt(),
                job.createdBy(),
                more.name());
    }

    /**
     * What the import would do by its mapping.
     *
     * @throws NoSuchRecord as {@link #find}
     */
    public Plan plan(ImportId id, Viewer viewer) {
        var job = job(id, viewer);
        return planner.plan(job.type(), job.profile(), job.mapping(), viewer);
    }

    private ImportJob job(ImportId id, Viewer viewer) {
        viewer.require(Permission.READ_IMPORTS);
        return store.find(id)
                .filter(job -> job.createdBy().equals(viewer.id()) || viewer.can(Permission.EDIT_ALL))
                .orElseThrow(NoSuchRecord::new);
    }

    private List<Problem> problems(ImportId id) {
        return jdbc.sql("""
                        select column_name as "column", message, count(*) as rows from import_error
                        where import_id = :id group by 1, 2 order by 3 desc, 2 limit :most""")
                .param("id", id.id())
                .param("most", MOST_PROBLEMS)
                .query(Problem.class)
                .list();
    }

    private List<Kept> kept(ImportId id) {
        return jdbc.sql("""
                        select reason, count(*) as records from import_change
                        where import_id = :id and outcome = 'KEPT' group by 1 order by 2 desc""").param("id", id.id()).query(Kept.class).list();
    }

    /**
     * The rows that were refused, in their order.
     *
     * @throws NoSuchRecord as {@link #find}
     */
    public List<RefusedRow> refused(ImportId id, long after, int most, Viewer viewer) {
        job(id, viewer);
        return jdbc.sql("""
                        select row, column_name, message, cells from import_error
                        where import_id = :id and row > :after order by row limit :most""")
                .param("id", id.id())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new RefusedRow(
                        row.getLong("row"),
                        row.getString("column_name"),
                        row.getString("message"),
                        json.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    /** All of them, however many, a few at a time. */
    public void eachRefused(ImportId id, Viewer viewer, Consumer<RefusedRow> reader) {
        long after = 0;
        for (var rows = refused(id, after, STEP, viewer); !rows.isEmpty(); rows = refused(id, after, STEP, viewer)) {
            rows.forEach(reader);
            after = rows.getLast().row();
        }
    }

    /**
     * The latest first.
     *
     * @param before null for the first page, else the id of the last one of the page before
     */
    public Slice<Line> list(@Nullable ImportId before, int limit, Viewer viewer) {
        viewer.require(Permission.READ_IMPORTS);
        var lines = jdbc.sql("""
                        select i.id, i.type, i.status, i.file_name, i.dry_run, coalesce(i.total_rows, 0) as total_rows,
                               i.rows, i.created, i.updated, i.skipped, i.failed, i.created_at, u.name
                        from import_job i join app_user u on u.id = i.created_by
                        where (:all or i.created_by = :viewer)
                          and (cast(:before as uuid) is null or i.id < cast(:before as uuid))
                        order by i.id desc limit :limit""")
                .param("all", viewer.can(Permission.EDIT_ALL))
                .param("viewer", viewer.id().id())
                .param("before", before == null ? null : before.toString())
                .param("limit", limit + 1)
                .query(ImportQuery::line)
                .list();
        return Slice.of(lines, limit, line -> line.id().toString());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new ImportId(row.getObject("id", UUID.class)),
                ImportType.valueOf(row.getString("type")),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                row.getLong("total_rows"),
                new ImportCounts(
                        row.getLong("rows"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("skipped"),
                        row.getLong("failed")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
