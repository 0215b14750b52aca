package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over everything: its page, and the results of the command palette. */
@Controller
class SearchController {

    private static final int ON_PAGE = 20;
    private static final int IN_PALETTE = 5;

    private final GlobalSearch search;
    private final Palette palette;

    SearchController(GlobalSearch search, Palette palette) {
        this.search = search;
        this.palette = palette;
    }

    @GetMapping("/search")
    String page(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("text", GlobalSearch.tidy(q));
        model.addAttribute("groups", search.find(q, ON_PAGE, viewer));
        return "web/search";
    }

    @GetMapping("/search/palette")
    String palette(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        var text = GlobalSearch.tidy(q);
        model.addAttribute("text", text);
        model.addAttribute("groups", search.find(q, IN_PALETTE, viewer));
        model.addAttribute("pages", palette.pages(text, viewer));
        model.addAttribute("actions", palette.actions(text, viewer));
        return "web/_hits :: hits";
    }
}
