package com.quorumcrm.exchange;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.PostgresArrays;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports and their progress. Every change of state names the states it may come from: two cannot both succeed. */
@Repository
class ImportStore {

    private static final TypeReference<List<Correction>> CORRECTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ImportJob job, long size) {
        jdbc.sql("""
                        insert into import_job (id, version, type, status, file_name, file_key, file_size, encoding, delimiter,
                                                content_hash, profile, mapping, dry_run, total_rows, created_at, created_by)
                        values (:id, 0, :type, :status, :fileName, :fileKey, :size, :encoding, :delimiter,
                                :hash, cast(:profile as jsonb), cast(:mapping as jsonb), :dryRun, :rows, :at, :by)""")
                .param("id", job.id().id())
                .param("type", job.type().name())
                .param("status", job.status().name())
                .param("fileName", job.fileName())
                .param("fileKey", job.fileKey())
                .param("size", size)
                .param("encoding", job.format().charset().name())
                .param("delimiter", String.valueOf(job.format().delimiter()))
                .param("hash", job.contentHash())
                .param("profile", json.writeValueAsString(job.profile()))
                .param("mapping", json.writeValueAsString(job.mapping()))
                .param("dryRun", job.dryRun())
                .param("rows", job.profile().rows())
                .param("at", utc(job.createdAt()))
                .param("by", job.createdBy().id())
                .update();
    }

    Optional<ImportJob> find(ImportId id) {
        return jdbc.sql("select * from import_job where id = :id")
                .param("id", id.id())
                .query(this::job)
                .optional();
    }

    /** Locks it until the transaction ends. */
    ImportJob lock(ImportId id) {
        return jdbc.sql("select * from import_job where id = :id for update")
                .param("id", id.id())
                .query(this::job)
                .single();
    }

    void readAs(ImportId id, FileFormat format, FileProfile profile) {
        jdbc.sql("""
                        update import_job
                        set encoding = :encoding, delimiter = :delimiter, profile = cast(:profile as jsonb), total_rows = :rows,
                            mapping = cast(:mapping as jsonb), status = 'UPLOADED', version = version + 1
                        where id = :id""")
                .param("encoding", format.charset().name())
                .param("delimiter", String.valueOf(format.delimiter()))
                .param("profile", json.writeValueAsString(profile))
                .param("rows", profile.rows())
                .param("mapping", json.writeValueAsString(Mapping.NONE))
                .param("id", id.id())
                .update();
    }

    void map(ImportId id, ImportType type, Mapping mapping) {
        jdbc.sql("""
                        update import_job set type = :type, mapping = cast(:mapping as jsonb), status = 'UPLOADED', version = version + 1
                        where id = :id""")
                .param("type", type.name())
                .param("mapping", json.writeValueAsString(mapping))
                .param("id", id.id())
                .update();
    }

    /** @return false when the import is in none of the states it has to be in */
    boolean advance(ImportId id, ImportStatus to, ImportStatus... from) {
        return jdbc.sql("""
                        update import_job set status = :to, version = version + 1
                        where id = :id and status = any(cast(:from as varchar[]))""")
                        .param("to", to.name())
                        .param("id", id.id())
                        .param(
                                "from",
                                PostgresArrays.texts(java.util.stream.Stream.of(from)
                                        .map(ImportStatus::name)
                                        .toList()))
                        .update()
                == 1;
    }

    /** Forgets what a dry run found. */
    void reset(ImportId id, boolean dryRun) {
        jdbc.sql("delete from import_error where import_id = :id")
                .param("id", id.id())
                .update();
        jdbc.sql("delete from import_deferred where import_id = :id")
                .param("id", id.id())
                .update();
        jdbc.sql("""
                        update import_job
                        set dry_run = :dryRun, position = 0, rows = 0, created = 0, updated = 0, skipped = 0, failed = 0,
                            corrections = '[]', also_created = '{}', failure = null, started_at = null, finished_at = null
                        where id = :id""").param("dryRun", dryRun).param("id", id.id()).update();
    }

    void started(ImportId id, Instant at) {
        jdbc.sql("update import_job set started_at = coalesce(started_at, :at) where id = :id")
                .param("at", utc(at))
                .param("id", id.id())
                .update();
    }

    void progress(
            ImportId id,
            long position,
            ImportCounts counts,
            List<Correction> corrections,
            Map<String, Long> alsoCreated) {
        jdbc.sql("""
                        update import_job
                        set position = :position, rows = :rows, created = :created, updated = :updated, skipped = :skipped,
                            failed = :failed, corrections = cast(:corrections as jsonb), also_created = cast(:also as jsonb)
                        where id = :id""")
                .param("position", position)
                .param("rows", counts.rows())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("skipped", counts.skipped())
                .param("failed", counts.failed())
                .param("corrections", json.writeValueAsString(corrections))
                .param("also", json.writeValueAsString(alsoCreated))
                .param("id", id.id())
                .update();
    }

    void finish(ImportId id, ImportStatus status, Instant at) {
        jdbc.sql("update import_job set status = :status, finished_at = :at, version = version + 1 where id = :id")
                .param("status", status.name())
                .param("at", utc(at))
                .param("id", id.id())
                .update();
    }

    void fail(ImportId id, String why, Instant at) {
        finish(id, ImportStatus.FAILED, at);
        jdbc.sql("update import_job set failure = :why where id = :id")
                .param("why", why.substring(0, Math.min(why.length(), LONGEST_FAILURE)))
                .param("id", id.id())
                .update();
    }

    void undone(ImportId id, long kept, Instant at) {
        jdbc.sql(
                        "update import_job set status = 'UNDONE', kept = :kept, undone_at = :at, version = version + 1 where id = :id")
                .param("kept", kept)
                .param("at", utc(at))
                .param("id", id.id())
                .update();
    }

    void delete(ImportId id) {
        jdbc.sql("delete from import_job where id = :id").param("id", id.id()).update();
    }

    /** An import of the same file, as the same type and by the same mapping, that is waiting or running. */
    Optional<ImportId> running(byte[] contentHash, ImportType type) {
        return jdbc.sql("""
                        select id from import_job
                        where content_hash = :hash and type = :type and not dry_run and status in ('QUEUED', 'RUNNING')
                        order by created_at limit 1""")
                .param("hash", contentHash)
                .param("type", type.name())
                .query((row, number) -> new ImportId(row.getObject(1, UUID.class)))
                .optional();
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                new ImportId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                ImportType.valueOf(row.getString("type")),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getString("file_key"),
                new FileFormat(
                        Charset.forName(row.getString("encoding")),
                        row.getString("delimiter").charAt(0)),
                row.getBytes("content_hash"),
                json.readValue(row.getString("profile"), FileProfile.class),
                json.readValue(row.getString("mapping"), Mapping.class),
                row.getBoolean("dry_run"),
                row.getLong("position"),
                new ImportCounts(
                        row.getLong("rows"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("skipped"),
                        row.getLong("failed")),
                json.readValue(row.getString("corrections"), CORRECTIONS),
                json.readValue(row.getString("also_created"), COUNTS),
                row.getString("failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("created_by", UUID.class)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
