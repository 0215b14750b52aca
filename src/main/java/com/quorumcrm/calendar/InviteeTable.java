package com.quorumcrm.calendar;

import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.ActivityView.Subject;
import com.quorumcrm.calendar.Invitee.Answer;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who is invited, and what they know. */
@Repository
class InviteeTable {

    /** What a meeting says now, under the alias {@code a}. */
    private static final String SAID =
            "a.subject, a.place, a.due_on, a.due_at, a.duration_minutes, a.deleted_at is not null";

    private static final String TOLD = "subject, place, day, start_at, minutes, cancelled";

    private final JdbcClient jdbc;
    private final Clock clock;

    InviteeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Invitee> of(UUID meeting) {
        return jdbc.sql("""
                        select address, name, user_id, answer, proposed_at, true as invited from invitee
                        where activity_id = :meeting order by name, address""")
                .param("meeting", meeting)
                .query(InviteeTable::invitee)
                .list();
    }

    /** The people of customers that a meeting is with, and the colleagues who take part. */
    List<Invitee> offered(ActivityView meeting) {
        var colleagues = Stream.concat(
                        Stream.of(meeting.assigneeId()),
                        meeting.participants().stream().map(ActivityView.Colleague::id))
                .map(UserId::id);
        return jdbc.sql("""
                        select e.address, c.name, null::uuid as user_id, null as answer, null::timestamptz as proposed_at, false as invited
                        from contact c join contact_email e on e.contact_id = c.id and e.is_primary
                        where c.id = any(:contacts) and c.deleted_at is null
                        union all
                        select u.email, u.name, u.id, null, null, false from app_user u
                        where u.id = any(:colleagues) and u.status = 'ACTIVE'
                        order by user_id nulls first, name""")
                .param("contacts", contacts(meeting))
                .param("colleagues", colleagues.toArray(UUID[]::new))
                .query(InviteeTable::invitee)
                .list();
    }

    private static UUID[] contacts(ActivityView meeting) {
        return meeting.about().stream()
                .map(Subject::record)
                .filter(record -> record.kind() == RecordKind.CONTACT)
                .map(record -> record.id())
                .toArray(UUID[]::new);
    }

    /** @return the SEQUENCE at which the invitation is */
    int begin(UUID meeting) {
        return jdbc.sql("""
                        insert into invitation (activity_id, sequence, %s)
                        select a.id, 0, %s from activity a where a.id = :meeting
                        on conflict (activity_id) do update set activity_id = excluded.activity_id
                        returning sequence""".formatted(TOLD, SAID))
                .param("meeting", meeting)
                .query(Integer.class)
                .single();
    }

    void add(UUID meeting, List<Invitee> people) {
        people.forEach(one -> jdbc.sql("""
                        insert into invitee (activity_id, address, name, user_id) values (:meeting, :address, :name, :user)""")
                .param("meeting", meeting)
                .param("address", one.address())
                .param("name", one.name())
                .param("user", one.colleague() == null ? null : one.colleague().id(), Types.OTHER)
                .update());
    }

    void remove(UUID meeting, List<Invitee> people) {
        people.forEach(one -> jdbc.sql("delete from invitee where activity_id = :meeting and address = :address")
                .param("meeting", meeting)
                .param("address", one.address())
                .update());
    }

    void answer(UUID meeting, Answer answer, Viewer viewer) {
        jdbc.sql("""
                        update invitee set answer = :answer, answered_at = :now, proposed_at = null
                        where activity_id = :meeting and user_id = :viewer""")
                .param("answer", answer.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("meeting", meeting)
                .param("viewer", viewer.id().id())
                .update();
    }

    /** @return false when the sender is not invited, or has said something later, or knows an older version only */
    boolean reply(Reply reply, String sender) {
        var now = clock.instant();
        var stamp = reply.stamp();
        return jdbc.sql("""
                        update invitee set answer = :answer, answered_at = :now, stamp = :stamp, proposed_at = cast(:proposed as timestamptz)
                        from invitation i
                        where i.activity_id = :meeting and invitee.activity_id = :meeting and lower(invitee.address) = :sender
                          and i.sequence <= :sequence and not i.cancelled and (invitee.stamp is null or invitee.stamp < :stamp)""")
                        .param("answer", reply.answer().name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("stamp", (stamp == null || stamp.isAfter(now) ? now : stamp).atOffset(ZoneOffset.UTC))
                        .param(
                                "proposed",
                                reply.proposed() == null
                                        ? null
                                        : reply.proposed().atOffset(ZoneOffset.UTC))
                        .param("meeting", reply.meeting())
                        .param("sender", sender)
                        .param("sequence", reply.sequence())
                        .update()
                > 0;
    }

    /** Empty for people of customers. */
    Optional<UserId> colleague(UUID meeting, String address) {
        return jdbc.sql("""
                        select user_id from invitee
                        where activity_id = :meeting and lower(address) = :address and user_id is not null""")
                .param("meeting", meeting)
                .param("address", address)
                .query((row, number) -> new UserId(row.getObject("user_id", UUID.class)))
                .optional();
    }

    /** Is there nobody who was told something else? */
    boolean knowAll(UUID meeting) {
        return !jdbc.sql("""
                        select exists (
                            select from invitation i join activity a on a.id = i.activity_id
                            where i.activity_id = :meeting and a.due_on is not null
                              and (i.subject, i.place, i.day, i.start_at, i.minutes, i.cancelled) is distinct from (%s))""".formatted(SAID))
                .param("meeting", meeting)
                .query(Boolean.class)
                .single();
    }

    /**
     * What people said of another time holds no longer.
     *
     * @return the new SEQUENCE
     */
    int renew(UUID meeting) {
        jdbc.sql("""
                        update invitee set answer = null, answered_at = null, proposed_at = null
                        from invitation i join activity a on a.id = i.activity_id
                        where invitee.activity_id = :meeting and i.activity_id = :meeting
                          and (i.day, i.start_at) is distinct from (a.due_on, a.due_at)""").param("meeting", meeting).update();
        return jdbc.sql("""
                        update invitation set sequence = sequence + 1, (%s) = (select %s from activity a where a.id = :meeting)
                        where activity_id = :meeting returning sequence""".formatted(TOLD, SAID))
                .param("meeting", meeting)
                .query(Integer.class)
                .single();
    }

    private static Invitee invitee(ResultSet row, int number) throws SQLException {
        var colleague = row.getObject("user_id", UUID.class);
        var answer = row.getString("answer");
        var proposed = row.getObject("proposed_at", OffsetDateTime.class);
        return new Invitee(
                row.getString("address"),
                row.getString("name"),
                colleague == null ? null : new UserId(colleague),
                row.getBoolean("invited"),
                answer == null ? null : Answer.valueOf(answer),
                proposed == null ? null : proposed.toInstant());
    }
}
