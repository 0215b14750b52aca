package com.quorumcrm.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two versions of a record that were made at the same time, for the page on which a person chooses field by field.
 *
 * @param action where the choice is posted to: the action of the form that was stale
 * @param back the record's page
 * @param version the version on which the choice is based
 * @param agreed the fields in which the two do not differ, by name
 */
public record Conflict(
        String action, String back, long version, List<Difference> differences, Map<String, String> agreed) {

    /**
     * A field in which the two versions differ.
     *
     * @param label a message key
     */
    public record Difference(String name, String label, Side theirs, Side mine) {}

    /**
     * What one version holds.
     *
     * @param value as the form posts it
     * @param text as the reader sees it
     */
    public record Side(String value, String text) {

        public static Side of(@Nullable Object value) {
            var text = value == null ? "" : value.toString();
            return new Side(text, text);
        }
    }

    public static Conflict on(String action, String back, long version) {
        return new Conflict(action, back, version, List.of(), Map.of());
    }

    /** Compares one field of the form. */
    public Conflict field(String name, String label, Side theirs, Side mine) {
        if (theirs.value().equals(mine.value())) {
            var more = new LinkedHashMap<>(agreed);
            more.put(name, mine.value());
            return new Conflict(action, back, version, differences, more);
        }
        var more = new ArrayList<>(differences);
        more.add(new Difference(name, label, theirs, mine));
        return new Conflict(action, back, version, List.copyOf(more), agreed);
    }

    public Conflict field(String name, String label, @Nullable Object theirs, @Nullable Object mine) {
        return field(name, label, Side.of(theirs), Side.of(mine));
    }

    /** The page, with status 409. */
    public ModelAndView page() {
        return new ModelAndView("web/conflict", Map.of("conflict", this), HttpStatus.CONFLICT);
    }
}
