package com.quorumcrm.activities;

import com.quorumcrm.activities.TimelinePage.Entry;
import com.quorumcrm.audit.ChangeHistory;
import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.web.Cursor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what happened on a record: activities and changes in one stream. The timeline of a company gathers that of its
 * people, its deals and its subsidiaries.
 */
@Repository
@Transactional(readOnly = true)
public class TimelineQuery {

    /** Entries of a page. */
    public static final int PAGE = 30;

    private static final int UPCOMING = 20;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ActivityRows rows;
    private final ChangeHistory changes;
    private final RecordNames names;
    private final ValueNames values;

    TimelineQuery(
            JdbcClient jdbc,
            Visibility visibility,
            ActivityRows rows,
            ChangeHistory changes,
            RecordNames names,
            ValueNames values) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.rows = rows;
        this.changes = changes;
        this.names = names;
        this.values = values;
    }

    /**
     * The timeline of one record.
     *
     * @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the record
     */
    public TimelinePage of(RecordRef record, TimelineFilter filter, Viewer viewer) {
        return page(record, Set.of(), filter, viewer);
    }

    /**
     * The timeline of a company with everything that belongs to these companies.
     *
     * @param accounts the company itself and its subsidiaries
     */
    public TimelinePage of(RecordRef account, Collection<UUID> accounts, TimelineFilter filter, Viewer viewer) {
        return page(account, accounts, filter, viewer);
    }

    private TimelinePage page(RecordRef record, Collection<UUID> accounts, TimelineFilter filter, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        visibility.requireRead(record, viewer);
        var sql = new TimelineSql(record, accounts, filter, visibility.of(viewer));
        var places = places(sql);
        var kept = places.size() > PAGE ? places.subList(0, PAGE) : places;
        var entries = entries(kept, viewer);
        var whole = filter.after() == null && !filter.isNarrowed();
        return new TimelinePage(
                record,
                filter,
                whole ? activities(sql.upcoming(UPCOMING), sql, viewer) : List.of(),
                whole ? activities(sql.pinned(), sql, viewer) : List.of(),
                entries,
                titles(entries, filter, viewer),
                colleague(filter),
                viewer.can(Permission.EDIT_ACTIVITIES),
                places.size() > PAGE ? cursor(kept.getLast()) : null);
    }

    /** What there is at a place: an activity, or a change. */
    private record Place(String at, UUID id, boolean isChange) {}

    private List<Place> places(TimelineSql sql) {
        return jdbc.sql(sql.places(PAGE + 1))
                .params(sql.params())
                .query((row, number) ->
                        new Place(row.getString("place"), row.getObject("id", UUID.class), row.getBoolean("is_change")))
                .list();
    }

    private List<Entry> entries(List<Place> places, Viewer viewer) {
        var done = byIds(ids(places, false), viewer).stream()
                .collect(Collectors.toMap(activity -> activity.id().id(), Function.identity()));
        var changed = changes.read(ids(places, true), viewer).stream()
                .collect(Collectors.toMap(RecordChange::id, Function.identity()));
        return places.stream()
                .map(place -> place.isChange() ? entry(changed.get(place.id())) : entry(done.get(place.id())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Entry> entry(@Nullable RecordChange change) {
        return Optional.ofNullable(change).map(told -> new Entry(told.at(), told.id(), null, told));
    }

    private static Optional<Entry> entry(@Nullable ActivityView activity) {
        return Optional.ofNullable(activity)
                .filter(ActivityView::isDone)
                .map(done -> new Entry(
                        Objects.requireNonNull(done.happenedAt()), done.id().id(), done, null));
    }

    private static List<UUID> ids(List<Place> places, boolean changes) {
        return places.stream()
                .filter(place -> place.isChange() == changes)
                .map(Place::id)
                .toList();
    }

    private List<ActivityView> byIds(List<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        var found = jdbc.sql(
                        "select %s from activity a %s where a.id = any(cast(:ids as uuid[])) and a.deleted_at is null and %s"
                                .formatted(
                                        ActivityRows.columns(scope),
                                        ActivityRows.JOINS,
                                        scope.sql(RecordKind.ACTIVITY, "a")))
                .param("ids", PostgresArrays.uuids(ids))
                .params(scope.params())
                .query((row, number) -> ActivityRows.view(row, viewer))
                .list();
        return rows.named(found, viewer);
    }

    private List<ActivityView> activities(String select, TimelineSql sql, Viewer viewer) {
        var found = jdbc.sql(select)
                .params(sql.params())
                .query((row, number) -> ActivityRows.view(row, viewer))
                .list();
        return rows.named(found, viewer);
    }

    private Map<RecordRef, String> titles(List<Entry> entries, TimelineFilter filter, Viewer viewer) {
        var changed =
                entries.stream().map(Entry::change).filter(Objects::nonNull).map(RecordChange::record);
        var chosen = Stream.ofNullable(filter.person()).map(id -> new RecordRef(RecordKind.CONTACT, id));
        return names.titles(Stream.concat(changed, chosen).collect(Collectors.toSet()), viewer);
    }

    private @Nullable String colleague(TimelineFilter filter) {
        var id = filter.colleague() == null ? null : filter.colleague().toString();
        return id == null ? null : values.people(Set.of(id)).get(id);
    }

    private static Cursor cursor(Place place) {
        return new Cursor(place.at(), place.id(), false, 0);
    }
}
