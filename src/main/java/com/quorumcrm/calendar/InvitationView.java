package com.quorumcrm.calendar;

import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited to a meeting, and who can be.
 *
 * @param people those who are invited first
 * @param own what concerns the viewer, null when they are not invited
 */
public record InvitationView(
        ActivityView meeting,
        List<Invitee> people,
        @Nullable Invitee own) {

    static InvitationView of(ActivityView meeting, List<Invitee> people, Viewer viewer) {
        return new InvitationView(
                meeting, List.copyOf(people), invited(people, viewer.id()).orElse(null));
    }

    private static Optional<Invitee> invited(List<Invitee> people, UserId person) {
        return people.stream()
                .filter(one -> one.invited() && person.equals(one.colleague()))
                .findFirst();
    }

    public List<Invitee> invited() {
        return people.stream().filter(Invitee::invited).toList();
    }

    /** People are invited to what is on a day, and was not held yet. */
    public boolean mayInvite() {
        return meeting.editable() && !meeting.isDone() && meeting.details().dueOn() != null;
    }
}
