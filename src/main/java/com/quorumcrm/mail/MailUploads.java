package com.quorumcrm.mail;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.FileStore;
import com.quorumcrm.platform.FileTooLarge;
import com.quorumcrm.platform.MailAttachment;
import com.quorumcrm.platform.PostgresArrays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files for mails that are being written, each its owner's alone. */
@Service
@Transactional
public class MailUploads {

    /** In bytes; several of that size are more than a mail takes. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|]+");

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    MailUploads(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** @param size in bytes */
    public record Upload(UUID id, String name, String contentType, long size, String fileKey) {}

    /** @throws RuleBroken when it is too large */
    public UUID keep(String name, String contentType, InputStream content, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var id = Ids.next();
        var safe = Text.lineOrEmpty(UNSAFE.matcher(name).replaceAll(" "));
        try {
            var stored = files.save(content, LARGEST);
            jdbc.sql("""
                            insert into mail_upload (id, owner_id, name, content_type, size, file_key, created_at)
                            values (:id, :owner, :name, :type, :size, :key, :now)""")
                    .param("id", id)
                    .param("owner", viewer.id().id())
                    .param("name", safe.substring(Math.max(0, safe.length() - LONGEST_NAME)))
                    .param("type", contentType.substring(0, Math.min(contentType.length(), 255)))
                    .param("size", stored.size())
                    .param("key", stored.key())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return id;
        } catch (FileTooLarge large) {
            throw new RuleBroken("uploads", "mail.rule.large", safe, LARGEST >> 20);
        }
    }

    /** Those of the files that are the viewer's. */
    @Transactional(readOnly = true)
    public List<Upload> of(Collection<UUID> ids, Viewer viewer) {
        return jdbc.sql("""
                        select id, name, content_type, size, file_key from mail_upload
                        where id = any(:ids) and owner_id = :viewer order by id limit :most""")
                .param("ids", PostgresArrays.uuids(ids))
                .param("viewer", viewer.id().id())
                .param("most", MOST)
                .query(Upload.class)
                .list();
    }

    MailAttachment attachment(Upload upload) {
        try (var content = files.open(upload.fileKey())) {
            return new MailAttachment(upload.name(), upload.contentType(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They belong to a mail from now on. */
    void release(List<Upload> uploads) {
        jdbc.sql("delete from mail_upload where id = any(:ids)")
                .param(
                        "ids",
                        PostgresArrays.uuids(uploads.stream().map(Upload::id).toList()))
                .update();
    }

    void forget() {
        jdbc.sql("delete from mail_upload where created_at < :limit returning file_key")
                .param("limit", clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .forEach(files::delete);
    }
}
