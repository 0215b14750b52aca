package com.quorumcrm.activities;

import com.quorumcrm.activities.ActivityView.Colleague;
import com.quorumcrm.activities.ActivityView.Subject;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads activities with everything that hangs on them, in one statement however many are read. */
@Component
class ActivityRows {

    private final RecordNames names;
    private final ObjectProvider<CorrespondenceSource> correspondence;

    ActivityRows(RecordNames names, ObjectProvider<CorrespondenceSource> correspondence) {
        this.names = names;
        this.correspondence = correspondence;
    }

    /** The columns; activities are under the alias {@code a}, the joins of {@link #JOINS} are needed. */
    static String columns(Scope scope) {
        return """
                a.id, a.version, a.type, a.subject, a.body, a.due_on, a.due_at, a.happened_at, a.duration_minutes, a.outcome,
                a.direction, a.priority, a.repeats, a.private, a.place, a.remind_minutes, a.assignee_id, assignee.name as assignee_name, a.follows_id,
                a.created_by, creator.name as created_by_name, a.created_at, a.updated_at, %s as editable,
                array(select record_kind from activity_link where activity_id = a.id order by record_kind, record_id) as kinds,
                array(select record_id from activity_link where activity_id = a.id order by record_kind, record_id) as records,
                array(select user_id from activity_participant where activity_id = a.id order by user_id) as colleagues,
                array(select u.name from activity_participant p join app_user u on u.id = p.user_id
                      where p.activity_id = a.id order by p.user_id) as colleague_names""".formatted(scope.editSql(RecordKind.ACTIVITY, "a"));
    }

    static final String JOINS = """
            join app_user assignee on assignee.id = a.assignee_id
            join app_user creator on creator.id = a.created_by""";

    /** The records it is about have no titles yet, and those that the viewer may not see are among them. */
    static ActivityView view(ResultSet row, Viewer viewer) throws SQLException {
        var follows = row.getObject("follows_id", UUID.class);
        return new ActivityView(
                new ActivityId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                details(row),
                Rows.instantOrNull(row, "happened_at"),
                Rows.constant(row, "outcome", Outcome.class),
                Rows.user(row, "assignee_id"),
                row.getString("assignee_name"),
                Rows.records(row, "kinds", "records").stream()
                        .map(record -> new Subject(record, ""))
                        .toList(),
                colleagues(row),
                follows == null ? null : new ActivityId(follows),
                Rows.user(row, "created_by"),
                row.getString("created_by_name"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_ACTIVITIES),
                null);
    }

    /** Names the records and people that they are about, and leaves out those that the viewer may not see. */
    List<ActivityView> named(List<ActivityView> activities, Viewer viewer) {
        return named(activities, names.titles(subjects(activities), viewer), viewer);
    }

    /** @param titles of the records that the viewer may see, others among them */
    List<ActivityView> named(List<ActivityView> activities, Map<RecordRef, String> titles, Viewer viewer) {
        var between = between(activities, viewer);
        return activities.stream()
                .map(activity -> activity.named(titles).written(between.get(activity.id())))
                .toList();
    }

    static Set<RecordRef> subjects(List<ActivityView> activities) {
        return activities.stream()
                .flatMap(activity -> activity.about().stream().map(Subject::record))
                .collect(Collectors.toSet());
    }

    private Map<ActivityId, Correspondence> between(List<ActivityView> activities, Viewer viewer) {
        var written = activities.stream()
                .filter(activity -> activity.type() == ActivityType.EMAIL && activity.isDone())
                .map(ActivityView::id)
                .toList();
        var all = new HashMap<ActivityId, Correspondence>();
        if (!written.isEmpty()) {
            correspondence.forEach(source -> all.putAll(source.of(written, viewer)));
        }
        return all;
    }

    private static ActivityDetails details(ResultSet row) throws SQLException {
        return new ActivityDetails(
                ActivityType.valueOf(row.getString("type")),
                row.getString("subject"),
                row.getString("body"),
                Rows.date(row, "due_on"),
                Rows.instantOrNull(row, "due_at"),
                Rows.integer(row, "duration_minutes"),
                Rows.constant(row, "direction", Direction.class),
                Priority.valueOf(row.getString("priority")),
                Rows.constant(row, "repeats", Repeat.class),
                row.getBoolean("private"),
                row.getString("place"),
                Rows.integer(row, "remind_minutes"));
    }

    private static List<Colleague> colleagues(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("colleagues").getArray();
        var names = (String[]) row.getArray("colleague_names").getArray();
        var all = new ArrayList<Colleague>();
        for (int i = 0; i < ids.length; i++) {
            all.add(new Colleague(new UserId(ids[i]), names[i]));
        }
        return all;
    }
}
