package com.quorumcrm.calendar;

import com.quorumcrm.calendar.Invitee.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who was invited has their calendar answer (iTIP, RFC 5546): a REPLY, or a COUNTER with another time.
 *
 * @param sequence the version of the invitation that is answered
 * @param stamp when it was written; null where it does not say
 * @param proposed when they would rather meet, null for as it is
 */
record Reply(
        UUID meeting,
        int sequence,
        @Nullable Instant stamp,
        Answer answer,
        @Nullable Instant proposed) {

    private static final String OURS = "@quorum";
    private static final int MOST = 20;

    /** Those of one person; nothing of others, nothing of meetings that are not ours, and nothing that cannot be read. */
    static List<Reply> read(byte[] file, String attendee) {
        try {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            var isCounter = method(calendar).equals("COUNTER");
            if (!isCounter && !method(calendar).equals("REPLY")) {
                return List.of();
            }
            return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                    .limit(MOST)
                    .flatMap(event -> read(event, attendee, isCounter).stream())
                    .toList();
        } catch (IOException | ParserException | IllegalArgumentException | DateTimeException unreadable) {
            return List.of();
        }
    }

    private static String method(Calendar calendar) {
        return calendar.<Property>getProperty(Property.METHOD)
                .map(method -> method.getValue().toUpperCase(Locale.ROOT))
                .orElse("");
    }

    private static Optional<Reply> read(VEvent event, String attendee, boolean isCounter) {
        var answer = attendees(event)
                .filter(one -> address(one).equals(attendee))
                .findFirst()
                .flatMap(one -> answer(one, isCounter));
        return meeting(event)
                .flatMap(meeting -> answer.map(said -> new Reply(
                        meeting,
                        sequence(event),
                        moment(event, Property.DTSTAMP),
                        said,
                        isCounter ? moment(event, Property.DTSTART) : null)));
    }

    private static Optional<UUID> meeting(VEvent event) {
        return value(event, Property.UID)
                .filter(uid -> uid.endsWith(OURS))
                .map(uid -> UUID.fromString(uid.substring(0, uid.length() - OURS.length())));
    }

    private static Stream<Attendee> attendees(VEvent event) {
        return event.<Attendee>getProperties(Property.ATTENDEE).stream();
    }

    private static String address(Attendee attendee) {
        return attendee.getValue()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^mailto:", "")
                .strip();
    }

    /** Whoever proposes another time, and says nothing else, may not come as it is. */
    private static Optional<Answer> answer(Attendee attendee, boolean isCounter) {
        var said = attendee.<Parameter>getParameter(Parameter.PARTSTAT)
                .map(status -> status.getValue().toUpperCase(Locale.ROOT))
                .orElse("");
        return switch (said) {
            case "ACCEPTED" -> Optional.of(isCounter ? Answer.TENTATIVE : Answer.ACCEPTED);
            case "DECLINED" -> Optional.of(Answer.DECLINED);
            case "TENTATIVE" -> Optional.of(Answer.TENTATIVE);
            default -> isCounter ? Optional.of(Answer.TENTATIVE) : Optional.empty();
        };
    }

    private static int sequence(VEvent event) {
        return value(event, Property.SEQUENCE).map(Integer::parseInt).orElse(0);
    }

    private static @Nullable Instant moment(VEvent event, String name) {
        return event.<DateProperty<?>>getProperty(name)
                .map(DateProperty::getDate)
                .map(Reply::instant)
                .orElse(null);
    }

    private static @Nullable Instant instant(Temporal time) {
        return switch (time) {
            case LocalDate day -> null;
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            default -> Instant.from(time);
        };
    }

    private static Optional<String> value(VEvent event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue);
    }
}
