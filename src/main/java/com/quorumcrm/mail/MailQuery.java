package com.quorumcrm.mail;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.FileStore;
import com.quorumcrm.platform.HtmlSanitizer;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads mails, those on timelines that the viewer may see and those that wait for the viewer. */
@Repository
@Transactional(readOnly = true)
public class MailQuery {

    private static final int LONGEST_THREAD = 100;
    private static final int WAITING = 25;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final FileStore files;
    private final HtmlSanitizer sanitizer;

    MailQuery(JdbcClient jdbc, Visibility visibility, FileStore files, HtmlSanitizer sanitizer) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.files = files;
        this.sanitizer = sanitizer;
    }

    /** A file of a mail, to be handed out; the caller closes the content. */
    public record Download(MailView.Part part, InputStream content) {}

    private record Located(int position, String name, String contentType, long size, String fileKey) {}

    /** @throws NoSuchRecord when the viewer may not see it, or there is none */
    public MailView find(MailId id, Viewer viewer) {
        return read("m.id = :asked", Map.of("asked", id.id()), 1, viewer).stream()
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    /**
     * The mail as its sender has formatted it, safe to be put into a page; empty where it is text only.
     *
     * @throws NoSuchRecord when the viewer may not see it, or there is none
     */
    public Optional<String> formatted(MailId id, Viewer viewer) {
        var mail = find(id, viewer);
        return jdbc.sql("select html from mail where id = :id and html is not null")
                .param("id", mail.id().id())
                .query(String.class)
                .optional()
                .map(sanitizer::sanitize);
    }

    /**
     * The mail with those before and after it; of a very long conversation the latest part.
     *
     * @throws NoSuchRecord when the viewer may not see it, or there is none
     */
    public MailThread thread(MailId id, Viewer viewer) {
        var mail = find(id, viewer);
        var mails = read("m.thread_id = :asked", Map.of("asked", mail.thread()), LONGEST_THREAD, viewer).stream()
                .filter(other -> !other.isSameAs(mail))
                .toList();
        return new MailThread(mail, once(mails).reversed());
    }

    /**
     * Those with a person or about a deal; those of a company with its people and about its deals too. The latest first.
     *
     * @throws NoSuchRecord when the viewer may not see the record, or there is none
     */
    public List<MailView> on(RecordRef record, int limit, Viewer viewer) {
        visibility.requireRead(record, viewer);
        var column = record.kind() == RecordKind.ACCOUNT ? "account_id" : "record_id";
        var linked =
                "m.activity_id in (select l.activity_id from activity_link l where l.%s = :asked)".formatted(column);
        return once(read(linked, Map.of("asked", record.id()), limit, viewer));
    }

    /** Without those that are the same as another one among them. */
    private static List<MailView> once(List<MailView> mails) {
        return mails.stream()
                .filter(mail -> mails.stream().noneMatch(other -> mail.isBehind(other)))
                .toList();
    }

    /** The mail that an activity is, where it is one. */
    public Optional<MailId> of(ActivityId activity, Viewer viewer) {
        return jdbc.sql("select id from mail where activity_id = :activity")
                .param("activity", activity.id())
                .query((row, number) -> new MailId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** What waits for the viewer, the latest first; as many as one looks through at once. */
    public List<WaitingMail> waiting(Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        return jdbc.sql("""
                        select m.id, m.subject, m.from_address, m.from_name, m.sent_at, left(m.text, 4000) as text,
                               array(select coalesce(r.name, r.address) from mail_recipient r where r.mail_id = m.id
                                     order by r.position limit 5) as recipients,
                               (select count(*) from mail_part p where p.mail_id = m.id) as parts
                        from mail m where m.owner_id = :viewer and m.activity_id is null and m.copy_of is null and m.dismissed_at is null
                        order by m.sent_at desc, m.id desc limit :limit""")
                .param("viewer", viewer.id().id())
                .param("limit", WAITING)
                .query(MailRows::waiting)
                .list();
    }

    /** How many wait for the viewer. */
    public int waitingCount(Viewer viewer) {
        return jdbc.sql("""
                        select count(*) from mail
                        where owner_id = :viewer and activity_id is null and copy_of is null and dismissed_at is null""")
                .param("viewer", viewer.id().id())
                .query(Integer.class)
                .single();
    }

    /** @throws NoSuchRecord when the viewer may not see the mail, or it has no such file */
    public Download download(MailId id, int position, Viewer viewer) {
        var mail = find(id, viewer);
        return jdbc.sql("""
                        select position, name, content_type, size, file_key from mail_part
                        where mail_id = :id and position = :position""")
                .param("id", mail.id().id())
                .param("position", position)
                .query(Located.class)
                .optional()
                .map(part -> new Download(
                        new MailView.Part(part.position(), part.name(), part.contentType(), part.size()),
                        files.open(part.fileKey())))
                .orElseThrow(NoSuchRecord::new);
    }

    private List<MailView> read(String condition, Map<String, Object> params, int limit, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var scope = visibility.of(viewer);
        return jdbc.sql("%s where %s and %s order by m.sent_at desc, m.id desc limit %d"
                        .formatted(MailRows.SELECT, condition, visible(scope), limit))
                .params(scope.params())
                .params(params)
                .query(MailRows::mail)
                .list();
    }

    /** On a timeline it is seen by those who see that; before, by its owner. */
    private static String visible(Scope scope) {
        return """
                (m.activity_id is null and m.copy_of is null and m.owner_id = :viewer
                 or a.id is not null and a.deleted_at is null and %s)""".formatted(scope.sql(RecordKind.ACTIVITY, "a"));
    }
}
