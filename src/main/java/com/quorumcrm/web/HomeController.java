package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final ObjectProvider<HomePanel> panels;

    HomeController(ObjectProvider<HomePanel> panels) {
        this.panels = panels;
    }

    @GetMapping("/")
    String home(Viewer viewer, Model model) {
        model.addAttribute("viewer", viewer);
        model.addAttribute(
                "panels",
                panels.stream()
                        .sorted(Comparator.comparingInt(HomePanel::order))
                        .toList());
        return "web/home";
    }
}
