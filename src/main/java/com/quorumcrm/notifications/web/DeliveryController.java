package com.quorumcrm.notifications.web;

import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.notifications.Delivery;
import com.quorumcrm.notifications.DeliveryChoices;
import com.quorumcrm.web.Notice;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How one is told of what. */
@Controller
@RequestMapping("/me/notifications")
class DeliveryController {

    private final DeliveryChoices choices;

    DeliveryController(DeliveryChoices choices) {
        this.choices = choices;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("choices", choices.of(viewer));
        model.addAttribute("ways", Delivery.values());
        return "notifications/choices";
    }

    @PostMapping
    String choose(@RequestParam Map<String, String> sent, Viewer viewer, RedirectAttributes flash) {
        var chosen = new EnumMap<NewsKind, Delivery>(NewsKind.class);
        for (var kind : NewsKind.values()) {
            var way = sent.get(kind.key());
            if (way != null) {
                chosen.put(kind, Delivery.of(way));
            }
        }
        choices.choose(chosen, viewer);
        Notice.of("notifications.chosen").into(flash);
        return "redirect:/me/notifications";
    }
}
