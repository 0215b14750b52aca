package com.quorumcrm.calendar;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;

/** Reads what other programs write as iCalendar. */
final class CalendarFile {

    static final int MOST = 500;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_MINUTES = 100_000;

    private CalendarFile() {}

    /**
     * An event of a file.
     *
     * @param uid what tells it from all others
     * @param start null for the whole day
     * @param repeats it is the first of several
     */
    record Event(
            String uid,
            String title,
            @Nullable String text,
            @Nullable String place,
            LocalDate day,
            @Nullable Instant start,
            @Nullable Integer minutes,
            boolean confidential,
            boolean repeats) {}

    /**
     * @param zone in which times are meant that name none
     * @throws RuleBroken when it cannot be read, or holds too much
     */
    static List<Event> read(InputStream file, ZoneId zone) {
        try {
            var events = new CalendarBuilder().build(file).<VEvent>getComponents(Component.VEVENT);
            if (events.size() > MOST) {
                throw new RuleBroken("file", "calendar.import.many", MOST);
            }
            return events.stream().flatMap(event -> read(event, zone).stream()).toList();
        } catch (IOException | ParserException | IllegalArgumentException | DateTimeException unreadable) {
            throw new RuleBroken("file", "calendar.import.unreadable");
        }
    }

    /** Empty for one without a time, and for one that is a single exception of several. */
    private static Optional<Event> read(VEvent event, ZoneId zone) {
        var start = date(event, Property.DTSTART);
        if (start.isEmpty() || event.getProperty(Property.RECURRENCE_ID).isPresent()) {
            return Optional.empty();
        }
        var instant = instant(start.get(), zone);
        return Optional.of(new Event(
                cut(value(event, Property.UID).orElse(""), 255),
                cut(value(event, Property.SUMMARY).orElse(""), LONGEST_TITLE),
                value(event, Property.DESCRIPTION)
                        .map(text -> cut(text, LONGEST_TEXT))
                        .orElse(null),
                value(event, Property.LOCATION)
                        .map(text -> cut(text, LONGEST_TITLE))
                        .orElse(null),
                instant == null ? (LocalDate) start.get() : LocalDate.ofInstant(instant, zone),
                instant,
                instant == null ? null : minutes(event, instant, zone),
                value(event, Property.CLASS)
                        .filter(kind -> !kind.equals("PUBLIC"))
                        .isPresent(),
                event.getProperty(Property.RRULE).isPresent()));
    }

    private static @Nullable Integer minutes(VEvent event, Instant start, ZoneId zone) {
        var length = date(event, Property.DTEND)
                .map(end -> instant(end, zone))
                .map(end -> Duration.between(start, end).toMinutes())
                .orElse(0L);
        return length > 0 && length <= LONGEST_MINUTES ? length.intValue() : null;
    }

    private static Optional<Temporal> date(VEvent event, String name) {
        return event.<DateProperty<?>>getProperty(name).map(DateProperty::getDate);
    }

    /** Null for a day. */
    private static @Nullable Instant instant(Temporal time, ZoneId zone) {
        return switch (time) {
            case LocalDate day -> null;
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> Instant.from(time);
        };
    }

    private static Optional<String> value(VEvent event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).map(Text::lines);
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
