package com.quorumcrm.territories.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.territories.ChangeTerritory;
import com.quorumcrm.territories.OpenTerritory;
import com.quorumcrm.territories.Territories;
import com.quorumcrm.territories.TerritoryId;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Territories, for those who draw them. */
@Controller
@RequestMapping(TerritoryController.PATH)
class TerritoryController {

    static final String PATH = "/admin/territories";

    private final TerritoryPages pages;
    private final Territories territories;

    TerritoryController(TerritoryPages pages, Territories territories) {
        this.pages = pages;
        this.territories = territories;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        return pages.list(viewer);
    }

    @GetMapping("/new")
    ModelAndView empty(@RequestParam(required = false) @Nullable String parent, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        return pages.form(null, viewer).addObject("form", TerritoryInput.under(parent));
    }

    @PostMapping
    ModelAndView open(
            @ModelAttribute("form") TerritoryInput form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_TEAMS);
        try {
            territories.open(new OpenTerritory(form.details()), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(null, errors, broken, viewer);
        }
        return saved(flash);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable TerritoryId id, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var territory = pages.find(id, viewer);
        return pages.form(territory, viewer).addObject("form", TerritoryInput.of(territory));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable TerritoryId id,
            @ModelAttribute("form") TerritoryInput form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_TEAMS);
        try {
            territories.change(new ChangeTerritory(id, version, form.details()), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, errors, broken, viewer);
        }
        return saved(flash);
    }

    @PostMapping("/{id}/retirement")
    ModelAndView retire(
            @PathVariable TerritoryId id,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_TEAMS);
        try {
            territories.retire(id, version, viewer);
        } catch (RuleBroken broken) {
            Notice.problem(broken.breaches().getFirst().code()).into(flash);
            return new ModelAndView("redirect:" + PATH + "/" + id);
        }
        return saved(flash);
    }

    private static ModelAndView saved(RedirectAttributes flash) {
        Notice.of("territories.saved").into(flash);
        return new ModelAndView("redirect:" + PATH);
    }
}
