package com.quorumcrm.views.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.views.SavedViewId;
import com.quorumcrm.views.SavedViews;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** As which view a list opens. */
@Controller
@RequestMapping("/views/{id}/first")
class FirstViewController {

    private final SavedViews views;

    FirstViewController(SavedViews views) {
        this.views = views;
    }

    @PostMapping
    String openFirst(@PathVariable SavedViewId id, Viewer viewer, RedirectAttributes flash) {
        views.openFirst(id, viewer);
        Notice.of("views.first.set").undoneBy("/views/" + id + "/first/removal").into(flash);
        return "redirect:/views";
    }

    @PostMapping("/removal")
    String openPlainly(@PathVariable SavedViewId id, Viewer viewer, RedirectAttributes flash) {
        views.openPlainly(id, viewer);
        Notice.of("views.first.removed").into(flash);
        return "redirect:/views";
    }
}
