package com.quorumcrm.notifications.web;

import com.quorumcrm.identity.PersonalFigures;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.notifications.NotificationQuery;
import com.quorumcrm.notifications.NotificationQuery.Which;
import com.quorumcrm.notifications.Notifications;
import com.quorumcrm.web.Notice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class NotificationController {

    private static final int SHOWN = 50;

    private final Notifications notifications;
    private final NotificationQuery query;
    private final PersonalFigures figures;

    NotificationController(Notifications notifications, NotificationQuery query, PersonalFigures figures) {
        this.notifications = notifications;
        this.query = query;
        this.figures = figures;
    }

    /** @param before only read ones, older than this one */
    @GetMapping("/notifications")
    String list(@RequestParam(required = false) @Nullable String before, Viewer viewer, Model model) {
        var place = before == null ? null : Ids.parse(before);
        if (place == null) {
            model.addAttribute("unread", query.list(Which.UNREAD, null, SHOWN, viewer));
        }
        model.addAttribute("waiting", figures.of("unread", viewer));
        model.addAttribute("read", query.list(Which.READ, place, SHOWN, viewer));
        return "notifications/list";
    }

    /** Opens what it is about. */
    @PostMapping("/notifications/{id}/opening")
    String open(@PathVariable UUID id, Viewer viewer) {
        var told = query.find(id, viewer);
        notifications.read(id, viewer);
        return "redirect:" + told.url();
    }

    /** @param id null for all of them */
    @PostMapping("/notifications/reading")
    String read(@RequestParam(required = false) @Nullable UUID id, Viewer viewer, RedirectAttributes flash) {
        if (id == null) {
            notifications.readAll(viewer);
            Notice.of("notifications.allRead").into(flash);
        } else {
            notifications.read(id, viewer);
        }
        return "redirect:/notifications";
    }
}
