package com.quorumcrm.activities;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Filter;
import com.quorumcrm.web.Keyset;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Sort;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists activities, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class ActivityListQuery {

    /** What the list, and the API's collection, offers. */
    public static final ListDefinition DEFINITION = new ListDefinition(
            "/activities",
            List.of(
                    Column.of("subject", "activities.field.subject"),
                    Column.of("about", "activities.field.about"),
                    Column.of("dueOn", "activities.field.dueOn").sorts(),
                    Column.of("assignee", "activities.field.assignee"),
                    Column.of("happenedAt", "activities.field.happenedAt").sorts(),
                    Column.of("outcome", "activities.field.outcome"),
                    Column.of("priority", "activities.field.priority").onDemand(),
                    Column.of("createdAt", "activities.field.createdAt").sorts().onDemand()),
            List.of(
                    Filter.choice(
                            "assigneeId",
                            "activities.field.assignee",
                            Choice.keyed("me", "activities.assignee.me"),
                            Choice.keyed("team", "activities.assignee.team")),
                    Filter.choice("type", "activities.field.type", types()),
                    Filter.choice(
                            "state",
                            "activities.field.state",
                            Choice.keyed("open", "activities.state.open"),
                            Choice.keyed("done", "activities.state.done")),
                    Filter.date("dueOn", "activities.field.dueOn"),
                    Filter.date("happenedAt", "activities.field.happenedAt"),
                    Filter.choice("accountId", "activities.field.account"),
                    Filter.choice("contactId", "activities.field.contact"),
                    Filter.choice("opportunityId", "activities.field.opportunity"),
                    Filter.choice("leadId", "activities.field.lead")),
            Sort.by("dueOn"));

    private static final Map<String, Keyset.By> WAYS = Map.of(
            "dueOn", new Keyset.By("coalesce(a.due_on, date '9999-12-31')", "date"),
            "happenedAt", new Keyset.By("coalesce(a.happened_at, timestamptz '9999-12-31 00:00+00')", "timestamptz"),
            "createdAt", new Keyset.By("a.created_at", "timestamptz"));

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ActivityRows rows;

    ActivityListQuery(JdbcClient jdbc, Visibility visibility, ActivityRows rows) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.rows = rows;
    }

    private record Placed(ActivityView activity, ListPage.Place place) {}

    public ListPage<ActivityView> list(ListState state, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var scope = visibility.of(viewer);
        var keyset = Keyset.of(state, WAYS, "a.id");
        var where = new Where(state, scope, viewer);
        var found = jdbc.sql("select %s, cast(%s as text) as sort_key from activity a %s where %s and %s %s"
                        .formatted(
                                ActivityRows.columns(scope),
                                keyset.expression(),
                                ActivityRows.JOINS,
                                where.sql(),
                                keyset.where(),
                                keyset.orderAndLimit()))
                .params(where.params)
                .params(keyset.parameters())
                .query((row, number) -> new Placed(
                        ActivityRows.view(row, viewer),
                        new ListPage.Place(row.getString("sort_key"), row.getObject("id", UUID.class))))
                .list();
        var page = ListPage.of(state, found, Placed::place, null);
        return new ListPage<>(
                rows.named(page.rows().stream().map(Placed::activity).toList(), viewer),
                page.previous(),
                page.next(),
                page.first(),
                null);
    }

    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params;

        Where(ListState state, Scope scope, Viewer viewer) {
            params = new HashMap<>(scope.params());
            conditions.add("a.deleted_at is null");
            conditions.add(scope.sql(RecordKind.ACTIVITY, "a"));
            assignees(state, scope, viewer);
            state.all("state").forEach(Where::requireState);
            if (state.all("state").size() == 1) {
                conditions.add(
                        state.all("state").contains("open") ? "a.happened_at is null" : "a.happened_at is not null");
            }
            if (!state.all("type").isEmpty()) {
                conditions.add("a.type = any(cast(:types as text[]))");
                params.put(
                        "types",
                        state.all("type").stream()
                                .map(type -> ActivityType.of(type).name())
                                .toArray(String[]::new));
            }
            if (!state.text().isEmpty()) {
                conditions.add("strpos(a.search, (select quorum_fold(cast(:text as text)))) > 0");
                params.put("text", state.text());
            }
            times(state, "dueOn", "a.due_at", "a.due_on");
            times(
                    state,
                    "happenedAt",
                    "a.happened_at",
                    "cast(a.happened_at at time zone '%s' as date)"
                            .formatted(viewer.zone().getId()));
            Stream.of("accountId", "contactId", "opportunityId", "leadId").forEach(filter -> about(state, filter));
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        private void assignees(ListState state, Scope scope, Viewer viewer) {
            if (!state.all("assigneeId").isEmpty()) {
                conditions.add("a.assignee_id = any(cast(:assignees as uuid[]))");
                params.put(
                        "assignees",
                        state.all("assigneeId").stream()
                                .flatMap(value -> switch (value) {
                                    case "me" -> Stream.of(viewer.id().id());
                                    case "team" -> scope.line().stream();
                                    default -> Stream.of(uuid("assigneeId", value));
                                })
                                .toArray(UUID[]::new));
            }
        }

        private void about(ListState state, String filter) {
            if (!state.all(filter).isEmpty()) {
                conditions.add(
                        "exists (select from activity_link l where l.activity_id = a.id and l.record_id = any(cast(:%s as uuid[])))"
                                .formatted(filter));
                params.put(
                        filter,
                        state.all(filter).stream()
                                .map(value -> uuid(filter, value))
                                .toArray(UUID[]::new));
            }
        }

        /** From and to are days, or points in time. */
        private void times(ListState state, String filter, String moment, String day) {
            state.date(filter).ifPresent(date -> compare(day, "=", filter, date));
            end(state, filter + ".from", ">=", filter + "From", moment, day);
            end(state, filter + ".to", "<=", filter + "To", moment, day);
        }

        private void end(ListState state, String parameter, String operator, String name, String moment, String day) {
            var instant = state.instant(parameter);
            if (instant.isPresent()) {
                compare(moment, operator, name, instant.get().atOffset(ZoneOffset.UTC));
            } else {
                state.date(parameter).ifPresent(date -> compare(day, operator, name, date));
            }
        }

        private void compare(String column, String operator, String param, Object value) {
            conditions.add("%s %s :%s".formatted(column, operator, param));
            params.put(param, value);
        }

        private static void requireState(String value) {
            if (!value.equals("open") && !value.equals("done")) {
                throw new NotUnderstood("state", "activities.state.unknown", value);
            }
        }

        private static UUID uuid(String filter, String value) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException noId) {
                throw new NotUnderstood(filter, "activities.filter.badId", value);
            }
        }
    }

    private static Choice[] types() {
        return Arrays.stream(ActivityType.values())
                .map(type -> Choice.keyed(type.key(), type.label()))
                .toArray(Choice[]::new);
    }
}
