package com.quorumcrm.calendar;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.calendar.Invitee.Answer;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people to meetings, tells them what changes, and takes the answers of colleagues; see {@link Replies} for those
 * that come by mail.
 */
@Service
@Transactional
public class MeetingInvitations {

    private final ActivityQuery activities;
    private final InviteeTable invitees;
    private final InvitationMails mails;
    private final InvitationNews news;

    MeetingInvitations(ActivityQuery activities, InviteeTable invitees, InvitationMails mails, InvitationNews news) {
        this.activities = activities;
        this.invitees = invitees;
        this.mails = mails;
        this.news = news;
    }

    /** @throws NoSuchRecord when the viewer may not see the meeting, or it is none */
    @Transactional(readOnly = true)
    public InvitationView of(ActivityId id, Viewer viewer) {
        var meeting = activities.find(id, viewer);
        if (meeting.type() != ActivityType.MEETING) {
            throw new NoSuchRecord();
        }
        var people = new LinkedHashMap<String, Invitee>();
        invitees.of(id.id()).forEach(one -> people.put(one.address(), one));
        if (meeting.editable()) {
            invitees.offered(meeting).forEach(one -> people.putIfAbsent(one.address(), one));
        }
        return InvitationView.of(meeting, List.copyOf(people.values()), viewer);
    }

    /**
     * Has exactly these people invited: who is new gets an invitation, who is left out is told that they need not come.
     *
     * @param addresses of people who are invited or can be
     */
    public void invite(ActivityId id, Collection<String> addresses, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var view = of(id, viewer);
        if (!view.meeting().editable()) {
            throw new Forbidden();
        }
        if (!view.mayInvite()) {
            throw new RuleBroken("people", "calendar.rule.notToBeHeld");
        }
        var known = view.people().stream().map(Invitee::address).toList();
        if (!known.containsAll(addresses)) {
            throw new RuleBroken("people", "calendar.rule.unknownInvitee");
        }
        change(id.id(), view, addresses);
    }

    private void change(UUID id, InvitationView view, Collection<String> addresses) {
        var come = chosen(view, addresses);
        var gone = view.invited().stream()
                .filter(one -> !addresses.contains(one.address()))
                .toList();
        if (come.isEmpty() && gone.isEmpty()) {
            return;
        }
        var sequence = invitees.begin(id);
        invitees.add(id, come);
        mails.cancel(id, sequence, gone);
        invitees.remove(id, gone);
        mails.request(id, sequence, invitees.of(id), come, false);
    }

    private static List<Invitee> chosen(InvitationView view, Collection<String> addresses) {
        return view.people().stream()
                .filter(one -> !one.invited() && addresses.contains(one.address()))
                .toList();
    }

    /** @throws NoSuchRecord when the viewer is not invited */
    public void answer(ActivityId id, Answer answer, Viewer viewer) {
        if (of(id, viewer).own() == null) {
            throw new NoSuchRecord();
        }
        invitees.answer(id.id(), answer, viewer);
        news.answered(id, viewer.id());
    }

    /** Tells those who are invited what they do not know yet. */
    void tellChanges(UUID id) {
        if (!invitees.knowAll(id)) {
            var sequence = invitees.renew(id);
            var people = invitees.of(id);
            if (mails.isCancelled(id)) {
                mails.cancel(id, sequence, people);
            } else {
                mails.request(id, sequence, people, people, true);
            }
        }
    }
}
