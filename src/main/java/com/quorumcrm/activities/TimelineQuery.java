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
import java.util.HashSet;
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
     * @param accounts the company itself and its subsidiaries, of those that the viewer may see
     */
    public TimelinePage of(RecordRef account, Collection<UUID> accounts, TimelineFilter filter, Viewer viewer) {
        return page(account, accounts, filter, viewer);
    }

    private TimelinePage page(RecordRef record, Collection<UUID> accounts, TimelineFilter filter, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        if (!accounts.contains(record.id())) {
            visibility.requireRead(record, viewer);
        }
        var places = places(new TimelineSql(record, accounts, filter, visibility.of(viewer)));
        var entries = places.stream().filter(Place::isEntry).toList();
        var kept = entries.size() > PAGE ? entries.subList(0, PAGE) : entries;
        var others = places.stream().filter(place -> !place.isEntry()).toList();
        var told = told(Stream.concat(kept.stream(), others.stream()).toList(), record, filter, viewer);
        return new TimelinePage(
                record,
                filter,
                told.activities(others, Kind.UPCOMING),
                told.activities(others, Kind.PINNED),
                kept.stream().map(told::entry).flatMap(Optional::stream).toList(),
                told.titles(),
                colleague(filter),
                viewer.can(Permission.EDIT_ACTIVITIES),
                entries.size() > PAGE ? cursor(kept.getLast()) : null);
    }

    private enum Kind {
        DONE,
        CHANGE,
        UPCOMING,
        PINNED
    }

    /** What there is at a place; where an entry stands among the others. */
    private record Place(@Nullable String at, UUID id, Kind kind) {

        boolean isEntry() {
            return kind == Kind.DONE || kind == Kind.CHANGE;
        }
    }

    private List<Place> places(TimelineSql sql) {
        return jdbc.sql(sql.page(PAGE + 1, UPCOMING))
                .params(sql.params())
                .query((row, number) -> new Place(
                        row.getString("place"), row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** What is at the places, however many of them are the same. */
    private record Told(
            Map<UUID, ActivityView> activities, Map<UUID, RecordChange> changes, Map<RecordRef, String> titles) {

        List<ActivityView> activities(List<Place> places, Kind kind) {
            return places.stream()
                    .filter(place -> place.kind() == kind)
                    .map(place -> activities.get(place.id()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        Optional<Entry> entry(Place place) {
            return place.kind() == Kind.CHANGE
                    ? Optional.ofNullable(changes.get(place.id()))
                            .map(change -> new Entry(change.at(), change.id(), null, change))
                    : Optional.ofNullable(activities.get(place.id()))
                            .filter(ActivityView::isDone)
                            .map(done -> new Entry(
                                    Objects.requireNonNull(done.happenedAt()),
                                    done.id().id(),
                                    done,
                                    null));
        }
    }

    private Told told(List<Place> places, RecordRef record, TimelineFilter filter, Viewer viewer) {
        var said = byIds(ids(places, false), viewer);
        var changed = changes.read(ids(places, true), record, viewer);
        var records = new HashSet<>(ActivityRows.subjects(said));
        changed.forEach(change -> records.add(change.record()));
        Stream.ofNullable(filter.person()).forEach(id -> records.add(new RecordRef(RecordKind.CONTACT, id)));
        var titles = names.titles(records, viewer);
        return new Told(
                rows.named(said, titles, viewer).stream()
                        .collect(Collectors.toMap(activity -> activity.id().id(), Function.identity())),
                changed.stream().collect(Collectors.toMap(RecordChange::id, Function.identity())),
                titles);
    }

    private static List<UUID> ids(List<Place> places, boolean changes) {
        return places.stream()
                .filter(place -> (place.kind() == Kind.CHANGE) == changes)
                .map(Place::id)
                .distinct()
                .toList();
    }

    private List<ActivityView> byIds(List<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        return jdbc.sql(
                        "select %s from activity a %s where a.id = any(cast(:ids as uuid[])) and a.deleted_at is null and %s"
                                .formatted(
                                        ActivityRows.columns(scope),
                                        ActivityRows.JOINS,
                                        scope.sql(RecordKind.ACTIVITY, "a")))
                .param("ids", PostgresArrays.uuids(ids))
                .params(scope.params())
                .query((row, number) -> ActivityRows.view(row, viewer))
                .list();
    }

    private @Nullable String colleague(TimelineFilter filter) {
        var id = filter.colleague() == null ? null : filter.colleague().toString();
        return id == null ? null : values.people(Set.of(id)).get(id);
    }

    private static Cursor cursor(Place place) {
        return new Cursor(Objects.requireNonNull(place.at()), place.id(), false, 0);
    }
}
