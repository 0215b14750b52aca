package com.quorumcrm.mail;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and offers templates: one's own, those of the team that are shared with it, and those of the organisation. */
@Service
@Transactional
public class MailTemplates {

    private static final String SELECT = """
            select t.id, t.version, t.name, t.subject, t.body, t.shared, t.owner_id, owner.name as owner_name, t.updated_at
            from mail_template t join app_user owner on owner.id = t.owner_id
            where t.deleted_at is null
              and (t.owner_id = :viewer or t.shared = 'EVERYONE'
                   or t.shared = 'TEAM' and owner.team_id = (select team_id from app_user where id = :viewer))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailTemplates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name; at most 500. */
    @Transactional(readOnly = true)
    public List<MailTemplate> offered(Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        return jdbc.sql(SELECT + "order by quorum_fold(t.name), t.id limit 500")
                .param("viewer", viewer.id().id())
                .query((row, number) -> template(row, viewer))
                .list();
    }

    /** @throws NoSuchRecord when the viewer is not offered it, or there is none */
    @Transactional(readOnly = true)
    public MailTemplate find(MailTemplateId id, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        return jdbc.sql(SELECT + "and t.id = :id")
                .param("viewer", viewer.id().id())
                .param("id", id.id())
                .query((row, number) -> template(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    /**
     * @throws com.quorumcrm.kernel.RuleBroken when it has a field that there is not
     * @throws Forbidden when the viewer's role does not share with so many
     */
    public MailTemplateId add(SaveTemplate command, Viewer viewer) {
        requireShare(command, viewer);
        command.check();
        var id = MailTemplateId.next();
        jdbc.sql("""
                        insert into mail_template (id, version, owner_id, name, subject, body, shared, updated_at)
                        values (:id, 0, :viewer, :name, :subject, :body, :shared, :now)""")
                .param("id", id.id())
                .param("viewer", viewer.id().id())
                .param("name", command.name())
                .param("subject", command.subject())
                .param("body", command.body())
                .param("shared", command.shared().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** @throws Stale when it is at another version by now */
    public void change(MailTemplateId id, long version, SaveTemplate command, Viewer viewer) {
        requireShare(command, viewer);
        var template = editable(id, viewer);
        command.check();
        var changed = jdbc.sql("""
                        update mail_template set name = :name, subject = :subject, body = :body, shared = :shared,
                               version = version + 1, updated_at = :now
                        where id = :id and version = :version and deleted_at is null""")
                .param("id", id.id())
                .param("version", version)
                .param("name", command.name())
                .param("subject", command.subject())
                .param("body", command.body())
                .param("shared", command.shared().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            throw new Stale(template.version());
        }
    }

    public void delete(MailTemplateId id, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        editable(id, viewer);
        mark(id, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Takes back that it was deleted. */
    public void restore(MailTemplateId id, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var own = jdbc.sql("select exists (select from mail_template where id = :id and owner_id = :viewer)")
                .param("id", id.id())
                .param("viewer", viewer.id().id())
                .query(Boolean.class)
                .single();
        if (!own && !speaksForAll(viewer)) {
            throw new NoSuchRecord();
        }
        mark(id, null);
    }

    /** With whom people of this role may share: reps with nobody, managers with their team. */
    public boolean mayShare(TemplateShared shared, Viewer viewer) {
        return switch (shared) {
            case NOBODY -> true;
            case TEAM -> viewer.is(Role.MANAGER) || speaksForAll(viewer);
            case EVERYONE -> speaksForAll(viewer);
        };
    }

    /** @throws Forbidden when the viewer may only use it */
    public MailTemplate editable(MailTemplateId id, Viewer viewer) {
        var template = find(id, viewer);
        if (!template.editable()) {
            throw new Forbidden();
        }
        return template;
    }

    private void requireShare(SaveTemplate command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        if (!mayShare(command.shared(), viewer)) {
            throw new Forbidden();
        }
    }

    private void mark(MailTemplateId id, @Nullable OffsetDateTime at) {
        var marked = jdbc.sql("update mail_template set deleted_at = :at where id = :id")
                .param("id", id.id())
                .param("at", at)
                .update();
        if (marked == 0) {
            throw new NoSuchRecord();
        }
    }

    private static boolean speaksForAll(Viewer viewer) {
        return viewer.is(Role.OPS) || viewer.is(Role.ADMIN);
    }

    private static MailTemplate template(ResultSet row, Viewer viewer) throws SQLException {
        var shared = TemplateShared.valueOf(row.getString("shared"));
        var isOwn = viewer.id().equals(new UserId(row.getObject("owner_id", UUID.class)));
        return new MailTemplate(
                new MailTemplateId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("body"),
                shared,
                row.getString("owner_name"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                viewer.can(Permission.EDIT_ACTIVITIES)
                        && (isOwn || shared == TemplateShared.EVERYONE && speaksForAll(viewer)));
    }
}
