package com.quorumcrm.activities;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.web.Cursor;
import com.quorumcrm.web.Url;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to show of a timeline.
 *
 * @param kinds keys of activity types, and {@code change} for what was changed; empty for everything
 * @param person a contact who was addressed
 * @param colleague who did it or took part
 * @param text a part of what was said
 */
public record TimelineFilter(
        Set<String> kinds,
        @Nullable UUID person,
        @Nullable UserId colleague,
        @Nullable String text,
        @Nullable Cursor after) {

    /** The key under which changes of fields are asked for. */
    public static final String CHANGE = "change";

    public static final TimelineFilter EVERYTHING = new TimelineFilter(Set.of(), null, null, null, null);

    public TimelineFilter {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Reads {@code show}, {@code person}, {@code colleague}, {@code q} and {@code cursor}.
     *
     * @throws NotUnderstood when one of them has no such value
     */
    public static TimelineFilter of(Map<String, String[]> parameters) {
        var kinds = new LinkedHashSet<>(List.of(parameters.getOrDefault("show", new String[0])));
        kinds.removeIf(String::isBlank);
        kinds.forEach(TimelineFilter::requireKind);
        var person = one(parameters, "person");
        var colleague = one(parameters, "colleague");
        var cursor = one(parameters, "cursor");
        return new TimelineFilter(
                kinds,
                person == null ? null : id("person", person),
                colleague == null ? null : new UserId(id("colleague", colleague)),
                one(parameters, "q"),
                cursor == null ? null : Cursor.decode(cursor));
    }

    public boolean shows(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean showsChanges() {
        return shows(CHANGE) && text == null && person == null;
    }

    boolean showsActivities() {
        return Arrays.stream(ActivityType.values()).anyMatch(type -> shows(type.key()));
    }

    Set<String> types() {
        return Arrays.stream(ActivityType.values())
                .filter(type -> shows(type.key()))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    public boolean isNarrowed() {
        return !kinds.isEmpty() || person != null || colleague != null || text != null;
    }

    /** The URL of a page with this filter, from the beginning or from a place on. */
    public String url(String path, @Nullable Cursor from) {
        var url = Url.of(path);
        kinds.stream().sorted().forEach(kind -> url.with("show", kind));
        return url.with("person", person)
                .with("colleague", colleague)
                .with("q", text)
                .with("cursor", from == null ? null : from.encode())
                .toString();
    }

    /** Shows this kind of thing only, or everything when it is the only one already. */
    public TimelineFilter only(String kind) {
        var same = kinds.equals(Set.of(kind));
        return new TimelineFilter(same ? Set.of() : Set.of(kind), person, colleague, text, null);
    }

    private static void requireKind(String kind) {
        if (!kind.equals(CHANGE)) {
            ActivityType.of(kind);
        }
    }

    private static UUID id(String parameter, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            throw new NotUnderstood(parameter, "activities.filter.badId", value);
        }
    }

    private static @Nullable String one(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
    }
}
