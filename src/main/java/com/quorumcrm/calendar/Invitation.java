package com.quorumcrm.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/** Writes invitations as calendars exchange them (iTIP, RFC 5546): the same UID for ever, a SEQUENCE for each version. */
final class Invitation {

    private Invitation() {}

    static String request(Meeting meeting, int sequence, List<Invitee> people) {
        var event = event(meeting, sequence, people);
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return write(ImmutableMethod.REQUEST, event);
    }

    static String cancel(Meeting meeting, int sequence, List<Invitee> people) {
        var event = event(meeting, sequence, people);
        event.add(ImmutableStatus.VEVENT_CANCELLED);
        return write(ImmutableMethod.CANCEL, event);
    }

    private static VEvent event(Meeting meeting, int sequence, List<Invitee> people) {
        var event = ICalendar.event(new FeedEvent(
                meeting.id(),
                meeting.subject(),
                null,
                meeting.place(),
                meeting.day(),
                meeting.start(),
                meeting.minutes(),
                false,
                false,
                meeting.changed(),
                List.of()));
        event.add(new Sequence(sequence));
        var organizer = new Organizer(mail(meeting.organizerAddress()));
        organizer.add(new Cn(meeting.organizerName()));
        event.add(organizer);
        people.forEach(person -> event.add(attendee(person)));
        return event;
    }

    private static Attendee attendee(Invitee person) {
        var attendee = new Attendee(mail(person.address()));
        attendee.add(new Cn(person.name()));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(answer(person));
        attendee.add(Rsvp.TRUE);
        return attendee;
    }

    private static PartStat answer(Invitee person) {
        var answer = person.answer();
        if (answer == null) {
            return PartStat.NEEDS_ACTION;
        }
        return switch (answer) {
            case ACCEPTED -> PartStat.ACCEPTED;
            case DECLINED -> PartStat.DECLINED;
            case TENTATIVE -> PartStat.TENTATIVE;
        };
    }

    private static URI mail(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalArgumentException(notAnAddress);
        }
    }

    private static String write(Method method, VEvent event) {
        var calendar = ICalendar.calendar(method);
        calendar.add(event);
        return ICalendar.write(calendar);
    }
}
