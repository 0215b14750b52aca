package com.quorumcrm.looks.web;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.looks.Looks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is new on a deal. */
@Controller
@RequestMapping("/opportunities/{id}/news")
class DealNewsController {

    private final NewsPages pages;
    private final Looks looks;

    DealNewsController(NewsPages pages, Looks looks) {
        this.pages = pages;
        this.looks = looks;
    }

    @GetMapping
    ModelAndView page(@PathVariable String id, Viewer viewer) {
        return pages.page(ref(id), viewer);
    }

    @GetMapping("/panel")
    ModelAndView panel(@PathVariable String id, Viewer viewer) {
        return pages.panel(ref(id), viewer);
    }

    @PostMapping("/seen")
    String see(@PathVariable String id, Viewer viewer) {
        looks.see(ref(id), viewer);
        return "redirect:" + ref(id).url();
    }

    private static RecordRef ref(String id) {
        return new RecordRef(RecordKind.OPPORTUNITY, Ids.parse(id));
    }
}
