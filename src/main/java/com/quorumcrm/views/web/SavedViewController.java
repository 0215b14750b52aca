package com.quorumcrm.views.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.views.SaveView;
import com.quorumcrm.views.SavedViewId;
import com.quorumcrm.views.SavedViews;
import com.quorumcrm.views.Shared;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Notice;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /** All that are offered; of one list where a list asks, with what it shows now to be saved. */
    @GetMapping("/views")
    String list(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String query,
            Viewer viewer,
            Model model) {
        var offered = views.offered(viewer).stream()
                .filter(view -> list.isEmpty() || view.list().equals(list))
                .toList();
        model.addAttribute("offered", offered);
        model.addAttribute("list", list);
        model.addAttribute("query", query);
        model.addAttribute("plain", list + ListState.PLAIN);
        model.addAttribute(
                "choices",
                Arrays.stream(Shared.values())
                        .filter(shared -> views.mayShare(shared, viewer))
                        .toList());
        return "views/list";
    }

    /** The same as a menu beside the list. */
    @GetMapping("/views/panel")
    String panel(@RequestParam String list, @RequestParam(defaultValue = "") String query, Viewer viewer, Model model) {
        list(list, query, viewer, model);
        return "views/list :: panel";
    }

    @PostMapping("/views")
    String save(
            @RequestParam String list,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "nobody") String shared,
            @RequestParam(defaultValue = "false") boolean first,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            var id = views.save(new SaveView(list, name, query, Shared.of(shared)), viewer);
            if (first) {
                views.openFirst(id, viewer);
            }
            Notice.of("views.saved", name).into(flash);
        } catch (RuleBroken broken) {
            var breach = broken.breaches().getFirst();
            Notice.problem(breach.code(), breach.arguments().toArray()).into(flash);
            flash.addAttribute("list", list).addAttribute("query", query);
            return "redirect:/views";
        }
        return "redirect:" + list + (query.isEmpty() ? ListState.PLAIN : "?" + query);
    }

    @PostMapping("/views/{id}/deletion")
    String delete(@PathVariable SavedViewId id, Viewer viewer, RedirectAttributes flash) {
        views.delete(id, viewer);
        Notice.of("views.deleted").undoneBy("/views/" + id + "/return").into(flash);
        return "redirect:/views";
    }

    @PostMapping("/views/{id}/return")
    String restore(@PathVariable SavedViewId id, Viewer viewer, RedirectAttributes flash) {
        views.restore(id, viewer);
        Notice.of("views.restored").into(flash);
        return "redirect:/views";
    }
}
