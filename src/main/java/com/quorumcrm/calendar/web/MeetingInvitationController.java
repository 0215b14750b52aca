package com.quorumcrm.calendar.web;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.calendar.Invitee.Answer;
import com.quorumcrm.calendar.MeetingInvitations;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is invited to a meeting. */
@Controller
@RequestMapping("/calendar/invitations/{id}")
class MeetingInvitationController {

    private final MeetingInvitations invitations;

    MeetingInvitationController(MeetingInvitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String show(@PathVariable ActivityId id, Viewer viewer, Model model) {
        var view = invitations.of(id, viewer);
        if (!view.meeting().editable()) {
            throw new Forbidden();
        }
        model.addAttribute("invitation", view);
        return "calendar/invite";
    }

    @GetMapping("/panel")
    String panel(@PathVariable ActivityId id, Viewer viewer, Model model) {
        model.addAttribute("invitation", invitations.of(id, viewer));
        return "calendar/_invitations :: panel";
    }

    @PostMapping
    String invite(
            @PathVariable ActivityId id,
            @RequestParam(defaultValue = "") List<String> people,
            Viewer viewer,
            RedirectAttributes flash) {
        invitations.invite(id, people, viewer);
        Notice.of("calendar.invite.sent").into(flash);
        return "redirect:" + id.ref().url();
    }

    @PostMapping("/answer")
    String answer(@PathVariable ActivityId id, @RequestParam String answer, Viewer viewer, RedirectAttributes flash) {
        invitations.answer(id, answer(answer), viewer);
        Notice.of("calendar.answer.noted").into(flash);
        return "redirect:" + id.ref().url();
    }

    private static Answer answer(String text) {
        return switch (text) {
            case "accepted" -> Answer.ACCEPTED;
            case "declined" -> Answer.DECLINED;
            case "tentative" -> Answer.TENTATIVE;
            default -> throw new NoSuchRecord();
        };
    }
}
