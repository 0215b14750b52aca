package com.quorumcrm.calendar;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.CalendarPart;
import com.quorumcrm.platform.MailAddress;
import com.quorumcrm.platform.Mailer;
import com.quorumcrm.platform.OutgoingMail;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to people about meetings that they are invited to; answers go to whoever holds the meeting. */
@Component
class InvitationMails {

    private final JdbcClient jdbc;
    private final Mailer mailer;
    private final Viewers viewers;
    private final OrganisationSettings organisation;
    private final MessageSource messages;

    InvitationMails(
            JdbcClient jdbc,
            Mailer mailer,
            Viewers viewers,
            OrganisationSettings organisation,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.mailer = mailer;
        this.viewers = viewers;
        this.organisation = organisation;
        this.messages = messages;
    }

    boolean isCancelled(UUID meeting) {
        return meeting(meeting).cancelled();
    }

    /**
     * @param all everybody who is invited
     * @param people those who are written to
     * @param changed they know another version
     */
    void request(UUID meeting, int sequence, List<Invitee> all, List<Invitee> people, boolean changed) {
        var content = Invitation.request(meeting(meeting), sequence, all);
        send(meeting, people, changed ? "changed" : "invited", new CalendarPart(CalendarPart.Method.REQUEST, content));
    }

    void cancel(UUID meeting, int sequence, List<Invitee> people) {
        if (!people.isEmpty()) {
            var content = Invitation.cancel(meeting(meeting), sequence + 1, people);
            send(meeting, people, "cancelled", new CalendarPart(CalendarPart.Method.CANCEL, content));
        }
    }

    private void send(UUID id, List<Invitee> people, String what, CalendarPart calendar) {
        var meeting = meeting(id);
        var locale = organisation.current().locale();
        var subject = messages.getMessage("calendar.mail." + what, new Object[] {meeting.subject()}, locale);
        var text = text(meeting, what, locale);
        for (var person : people) {
            MailAddress.parse(person.address())
                    .map(address -> OutgoingMail.to(List.of(address), subject, text)
                            .withSender(
                                    meeting.organizerName(),
                                    MailAddress.parse(meeting.organizerAddress())
                                            .orElse(null))
                            .withCalendar(calendar))
                    .ifPresent(mailer::send);
        }
    }

    private String text(Meeting meeting, String what, Locale locale) {
        var organizer = messages.getMessage(
                "calendar.mail." + what + "By", new Object[] {meeting.organizerName(), meeting.subject()}, locale);
        var place = meeting.place() == null ? "" : "\n" + meeting.place();
        return organizer + "\n\n" + when(meeting, locale) + place + "\n";
    }

    /** As the one who holds the meeting has it, with the name of the zone. */
    private String when(Meeting meeting, Locale locale) {
        var start = meeting.start();
        if (start == null) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                    .withLocale(locale)
                    .format(meeting.day());
        }
        var zone = viewers.find(new UserId(meeting.organizer()))
                .map(viewer -> viewer.zone())
                .orElse(ZoneId.of("UTC"));
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(start.atZone(zone))
                + " (" + zone.getId() + ")";
    }

    private Meeting meeting(UUID id) {
        return jdbc.sql(Meeting.SELECT).param("activity", id).query(Meeting::of).single();
    }
}
