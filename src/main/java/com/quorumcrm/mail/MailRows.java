package com.quorumcrm.mail;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads mails with everything that hangs on them, in one statement however many are read. */
final class MailRows {

    /** Who is named in the mail under the alias {@code m}, and the files in it. */
    static final String PEOPLE_AND_PARTS = """
            array(select role from mail_recipient where mail_id = m.id order by position) as roles,
            array(select address from mail_recipient where mail_id = m.id order by position) as addresses,
            array(select name from mail_recipient where mail_id = m.id order by position) as names,
            array(select name from mail_part where mail_id = m.id order by position) as part_names,
            array(select content_type from mail_part where mail_id = m.id order by position) as part_types,
            array(select size from mail_part where mail_id = m.id order by position) as part_sizes""";

    /** Mails are under the alias {@code m}, their activities under {@code a}. */
    static final String SELECT = """
            select m.id, m.thread_id, m.owner_id, owner.name as owner_name, m.activity_id, a.same_as_id, coalesce(a.private, m.private) as private,
                   m.direction, m.message_id, m.answers, m.subject, m.from_address, m.from_name, m.sent_at, m.text, m.html is not null as has_html,
                   %s
            from mail m
            join app_user owner on owner.id = m.owner_id
            left join activity a on a.id = m.activity_id""".formatted(PEOPLE_AND_PARTS);

    private static final int EXCERPT = 240;

    private MailRows() {}

    static MailView mail(ResultSet row, int number) throws SQLException {
        return new MailView(
                new MailId(row.getObject("id", UUID.class)),
                row.getObject("thread_id", UUID.class),
                new UserId(row.getObject("owner_id", UUID.class)),
                row.getString("owner_name"),
                activity(row, "activity_id"),
                activity(row, "same_as_id"),
                row.getBoolean("private"),
                Direction.valueOf(row.getString("direction")),
                row.getString("message_id"),
                List.of(texts(row, "answers")),
                row.getString("subject"),
                new Correspondent(row.getString("from_address"), row.getString("from_name")),
                people(row, "TO"),
                people(row, "CC"),
                sentAt(row),
                QuotedText.of(row.getString("text")),
                row.getBoolean("has_html"),
                parts(row));
    }

    private static @Nullable ActivityId activity(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ActivityId(id);
    }

    static WaitingMail waiting(ResultSet row, int number) throws SQLException {
        var text = QuotedText.of(row.getString("text")).fresh();
        return new WaitingMail(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("subject"),
                new Correspondent(row.getString("from_address"), row.getString("from_name")),
                List.of(texts(row, "recipients")),
                sentAt(row),
                text.substring(0, Math.min(text.length(), EXCERPT)),
                row.getInt("parts"));
    }

    static List<Correspondent> people(ResultSet row, String role) throws SQLException {
        var roles = texts(row, "roles");
        var addresses = texts(row, "addresses");
        var names = texts(row, "names");
        var people = new ArrayList<Correspondent>();
        for (var at = 0; at < roles.length; at++) {
            if (roles[at].equals(role)) {
                people.add(new Correspondent(addresses[at], names[at]));
            }
        }
        return people;
    }

    static List<MailView.Part> parts(ResultSet row) throws SQLException {
        var names = texts(row, "part_names");
        var types = texts(row, "part_types");
        var sizes = (Long[]) row.getArray("part_sizes").getArray();
        var parts = new ArrayList<MailView.Part>();
        for (var at = 0; at < names.length; at++) {
            parts.add(new MailView.Part(at, names[at], types[at], sizes[at]));
        }
        return parts;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Instant sentAt(ResultSet row) throws SQLException {
        return row.getObject("sent_at", OffsetDateTime.class).toInstant();
    }
}
