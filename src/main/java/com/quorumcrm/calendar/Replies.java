package com.quorumcrm.calendar;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.CalendarArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes answers to invitations out of mails. Everybody answers for their own address only, to the latest version only, and
 * through the mailbox of somebody who may see the meeting.
 */
@Component
class Replies {

    private final InviteeTable invitees;
    private final InvitationNews news;
    private final Visibility visibility;

    Replies(InviteeTable invitees, InvitationNews news, Visibility visibility) {
        this.invitees = invitees;
        this.news = news;
        this.visibility = visibility;
    }

    @EventListener
    void on(CalendarArrived event) {
        Reply.read(event.content(), event.sender()).forEach(reply -> take(reply, event.sender(), event.owner()));
    }

    private void take(Reply reply, String sender, Viewer owner) {
        var meeting = new ActivityId(reply.meeting());
        if (visibility.access(meeting.ref(), owner) != Access.NONE && invitees.reply(reply, sender)) {
            news.answered(meeting, invitees.colleague(reply.meeting(), sender).orElse(null));
        }
    }
}
