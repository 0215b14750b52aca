package com.quorumcrm.activities;

import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened on a record, the latest first.
 *
 * @param upcoming what is still to be done, what is due first; on the first page only
 * @param pinned what somebody has pinned to the record; on the first page only
 * @param titles the names of the records that entries are about, and of the person that it is narrowed to
 * @param colleague the name of the colleague that it is narrowed to
 * @param mayAdd whether the viewer may log and plan activities
 * @param next where it goes on, null at the end
 */
public record TimelinePage(
        RecordRef record,
        TimelineFilter filter,
        List<ActivityView> upcoming,
        List<ActivityView> pinned,
        List<Entry> entries,
        Map<RecordRef, String> titles,
        @Nullable String colleague,
        boolean mayAdd,
        @Nullable Cursor next) {

    /** Something that was done, or something that was changed. */
    public record Entry(
            Instant at,
            UUID id,
            @Nullable ActivityView activity,
            @Nullable RecordChange change) {}

    public TimelinePage {
        upcoming = List.copyOf(upcoming);
        pinned = List.copyOf(pinned);
        entries = List.copyOf(entries);
        titles = Map.copyOf(titles);
    }

    /** The people whom these entries are about, and whoever it is narrowed to. */
    public List<Choice> people() {
        var subjects = activities()
                .flatMap(activity -> activity.about().stream())
                .filter(subject -> subject.record().kind() == RecordKind.CONTACT)
                .map(subject -> Choice.of(subject.record().id().toString(), subject.title()));
        var chosen = Stream.ofNullable(filter.person())
                .map(id -> new RecordRef(RecordKind.CONTACT, id))
                .filter(titles::containsKey)
                .map(person -> Choice.of(person.id().toString(), titles.getOrDefault(person, "")));
        return named(chosen, subjects);
    }

    /** Those of us who did something of it or took part, and whoever it is narrowed to. */
    public List<Choice> colleagues() {
        var here = activities()
                .flatMap(activity -> Stream.concat(
                        Stream.of(Choice.of(activity.assigneeId().toString(), activity.assigneeName())),
                        activity.participants().stream()
                                .map(taking -> Choice.of(taking.id().toString(), taking.name()))));
        var chosen = Stream.ofNullable(filter.colleague())
                .filter(id -> colleague != null)
                .map(id -> Choice.of(id.toString(), String.valueOf(colleague)));
        return named(chosen, here);
    }

    private Stream<ActivityView> activities() {
        return entries.stream().map(Entry::activity).filter(Objects::nonNull);
    }

    private static List<Choice> named(Stream<Choice> chosen, Stream<Choice> here) {
        var each = new LinkedHashMap<String, Choice>();
        Stream.concat(chosen, here).forEach(choice -> each.putIfAbsent(choice.value(), choice));
        return each.values().stream()
                .sorted(Comparator.comparing(choice -> String.valueOf(choice.label())))
                .toList();
    }

    public List<ActivityType> types() {
        return List.of(ActivityType.values());
    }

    /** The name of the record of a change, null where it is the record of the page. */
    public @Nullable String titleOf(RecordRef other) {
        return other.equals(record) ? null : titles.get(other);
    }
}
