package com.quorumcrm.views;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and offers saved views. */
@Service
@Transactional
public class SavedViews {

    private static final Pattern LIST = Pattern.compile("/[a-z][a-z/-]{1,58}");
    private static final Pattern QUERY = Pattern.compile("[\\w.~%+,:@=&-]*");
    private static final int MOST = 100;
    private static final String OFFERED = """
            v.deleted_at is null
            and (v.owner_id = :viewer or v.shared = 'EVERYONE'
                 or v.shared = 'TEAM' and owner.team_id = (select team_id from app_user where id = :viewer))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws com.quorumcrm.kernel.RuleBroken when the name is missing or this is no list of ours
     * @throws Forbidden when the viewer's role does not share with so many
     */
    public SavedViewId save(SaveView command, Viewer viewer) {
        var name = Text.lineOrEmpty(command.name());
        new Rules()
                .required("name", name)
                .atMost("name", name, 80)
                .that(LIST.matcher(command.list()).matches(), "list", "views.rule.list")
                .that(QUERY.matcher(command.query()).matches(), "query", "views.rule.query")
                .atMost("query", command.query(), 2000)
                .that(count(viewer) < MOST, null, "views.rule.many", MOST)
                .enforce();
        if (!mayShare(command.shared(), viewer)) {
            throw new Forbidden();
        }
        var id = SavedViewId.next();
        jdbc.sql("""
                        insert into saved_view (id, owner_id, list, name, query, shared, created_at)
                        values (:id, :owner, :list, :name, :query, :shared, :now)""")
                .param("id", id.id())
                .param("owner", viewer.id().id())
                .param("list", command.list())
                .param("name", name)
                .param("query", command.query())
                .param("shared", command.shared().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /**
     * Lets its list open for the viewer as this view shows it, instead of any other.
     *
     * @throws NoSuchRecord when it is not offered to the viewer
     */
    public void openFirst(SavedViewId id, Viewer viewer) {
        var set = jdbc.sql("""
                        insert into default_view (person_id, list, view_id)
                        select :viewer, v.list, v.id from saved_view v join app_user owner on owner.id = v.owner_id
                        where v.id = :id and %s
                        on conflict (person_id, list) do update set view_id = excluded.view_id""".formatted(OFFERED))
                .param("id", id.id())
                .param("viewer", viewer.id().id())
                .update();
        if (set == 0) {
            throw new NoSuchRecord();
        }
    }

    /** Lets its list open plainly again. */
    public void openPlainly(SavedViewId id, Viewer viewer) {
        jdbc.sql("delete from default_view where view_id = :id and person_id = :viewer")
                .param("id", id.id())
                .param("viewer", viewer.id().id())
                .update();
    }

    /** Where a list opens for the viewer; nothing where that is the plain list. */
    @Transactional(readOnly = true)
    public Optional<SavedView> first(String list, Viewer viewer) {
        return offered(viewer, "and d.view_id is not null and v.list = :list")
                .param("list", list)
                .query(SavedViews::view)
                .optional();
    }

    /** One's own, those of the team that are shared with it, and those that everybody is offered; by list and name. */
    @Transactional(readOnly = true)
    public List<SavedView> offered(Viewer viewer) {
        return offered(viewer, "").query(SavedViews::view).list();
    }

    private JdbcClient.StatementSpec offered(Viewer viewer, String condition) {
        return jdbc.sql("""
                        select v.id, v.list, v.name, v.query, v.shared, owner.name as owner_name, v.owner_id = :viewer as mine,
                               d.view_id is not null as first
                        from saved_view v
                        join app_user owner on owner.id = v.owner_id
                        left join default_view d on d.view_id = v.id and d.person_id = :viewer
                        where %s %s
                        order by v.list, v.owner_id <> :viewer, quorum_fold(v.name), v.id limit 500""".formatted(OFFERED, condition))
                .param("viewer", viewer.id().id());
    }

    /** @throws NoSuchRecord when it is not the viewer's own */
    public void delete(SavedViewId id, Viewer viewer) {
        mark(id, viewer, clock.instant().atOffset(ZoneOffset.UTC), "deleted_at is null");
    }

    /** Takes back that it was deleted. */
    public void restore(SavedViewId id, Viewer viewer) {
        mark(id, viewer, null, "deleted_at is not null");
    }

    /** With whom people of this role may share: reps and executives with nobody, managers with their team. */
    public boolean mayShare(Shared shared, Viewer viewer) {
        return switch (shared) {
            case NOBODY -> true;
            case TEAM -> viewer.is(Role.MANAGER) || viewer.is(Role.OPS) || viewer.is(Role.ADMIN);
            case EVERYONE -> viewer.is(Role.OPS) || viewer.is(Role.ADMIN);
        };
    }

    private void mark(SavedViewId id, Viewer viewer, @Nullable OffsetDateTime deletedAt, String condition) {
        var marked = jdbc.sql(
                        "update saved_view set deleted_at = :at where id = :id and owner_id = :viewer and " + condition)
                .param("id", id.id())
                .param("viewer", viewer.id().id())
                .param("at", deletedAt)
                .update();
        if (marked == 0) {
            throw new NoSuchRecord();
        }
    }

    private long count(Viewer viewer) {
        return jdbc.sql("select count(*) from saved_view where owner_id = :viewer and deleted_at is null")
                .param("viewer", viewer.id().id())
                .query(Long.class)
                .single();
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                new SavedViewId(row.getObject("id", UUID.class)),
                row.getString("list"),
                row.getString("name"),
                row.getString("query"),
                Shared.valueOf(row.getString("shared")),
                row.getString("owner_name"),
                row.getBoolean("mine"),
                row.getBoolean("first"));
    }
}
