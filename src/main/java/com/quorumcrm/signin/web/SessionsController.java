package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends one's own sessions in other places. */
@Controller
class SessionsController {

    private final OpenSessions sessions;

    SessionsController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /** @param session the name of one; without it all but this one end */
    @PostMapping("/me/sessions/end")
    String end(@RequestParam @Nullable String session, Viewer viewer, HttpSession here, RedirectAttributes flash) {
        if (session == null) {
            sessions.endOthers(viewer.id(), here.getId());
        } else {
            sessions.end(session, viewer);
        }
        Notice.of("signin.me.sessionsEnded").into(flash);
        return "redirect:/me";
    }
}
