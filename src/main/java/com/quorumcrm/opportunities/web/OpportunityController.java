package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class OpportunityController {

    private final OpportunityPages pages;
    private final OpportunityQuery query;
    private final SoldProducts products;

    OpportunityController(OpportunityPages pages, OpportunityQuery query, SoldProducts products) {
        this.pages = pages;
        this.query = query;
        this.products = products;
    }

    @GetMapping("/opportunities/{id}")
    ModelAndView overview(@PathVariable OpportunityId id, Viewer viewer) {
        return pages.page(query.find(id, viewer), "overview", viewer);
    }

    @GetMapping("/opportunities/{id}/products")
    ModelAndView products(@PathVariable OpportunityId id, Viewer viewer) {
        var deal = query.find(id, viewer);
        return pages.page(deal, "products", viewer)
                .addObject("lines", query.lines(id, viewer))
                .addObject("products", products.choices("", viewer))
                .addObject("lookup", SoldProducts.LOOKUP);
    }

    @GetMapping("/opportunities/{id}/history")
    ModelAndView history(@PathVariable OpportunityId id, Viewer viewer) {
        return pages.page(query.find(id, viewer), "history", viewer);
    }
}
