package com.quorumcrm.calendar.web;

import com.quorumcrm.calendar.CalendarFeed;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.signin.FeedLinks;
import com.quorumcrm.web.HomeAddress;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secret address of one's own calendar. */
@Controller
@RequestMapping("/me/calendar")
class FeedLinkController {

    private final FeedLinks links;
    private final HomeAddress home;

    FeedLinkController(FeedLinks links, HomeAddress home) {
        this.links = links;
        this.home = home;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("since", links.since(CalendarFeed.NAME, viewer).orElse(null));
        return "calendar/feed";
    }

    /** Shows the address this once. */
    @PostMapping
    String make(Viewer viewer, HttpServletRequest request, Model model) {
        var secret = links.make(CalendarFeed.NAME, viewer);
        model.addAttribute("made", home.of(request) + "/calendar/feed/" + secret + ".ics");
        return show(viewer, model);
    }

    @PostMapping("/revocation")
    String revoke(Viewer viewer, RedirectAttributes flash) {
        links.revoke(CalendarFeed.NAME, viewer);
        Notice.of("calendar.feed.revoked").into(flash);
        return "redirect:/me/calendar";
    }
}
