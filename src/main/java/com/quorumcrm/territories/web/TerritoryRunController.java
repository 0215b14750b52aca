package com.quorumcrm.territories.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.territories.TerritoryRunId;
import com.quorumcrm.territories.TerritoryRuns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What applying the rules would do, does, and has done. */
@Controller
@RequestMapping(TerritoryController.PATH)
class TerritoryRunController {

    private final TerritoryPages pages;
    private final TerritoryRuns runs;

    TerritoryRunController(TerritoryPages pages, TerritoryRuns runs) {
        this.pages = pages;
        this.runs = runs;
    }

    @GetMapping("/moves")
    ModelAndView moves(Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        return pages.moves(viewer);
    }

    @PostMapping("/runs")
    String start(Viewer viewer) {
        return "redirect:" + TerritoryController.PATH + "/runs/" + runs.start(viewer);
    }

    @GetMapping("/runs/{id}")
    ModelAndView run(@PathVariable TerritoryRunId id, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        return pages.run(id, viewer);
    }
}
