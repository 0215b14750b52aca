package com.quorumcrm.conversion.web;

import com.quorumcrm.conversion.FunnelBy;
import com.quorumcrm.conversion.FunnelQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Tab;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What became of leads, by where they came from; each number leads to its list. */
@Controller
class FunnelController {

    private static final String PATH = "/leads/conversions";

    private final FunnelQuery funnels;

    FunnelController(FunnelQuery funnels) {
        this.funnels = funnels;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "source") String by,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer viewer,
            Model model) {
        var chosen = FunnelBy.of(by);
        model.addAttribute("funnel", funnels.of(chosen, from, to, viewer));
        model.addAttribute("links", new FunnelLinks(chosen, from, to));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("views", views(chosen, from, to));
        return "conversion/funnel";
    }

    private static List<Tab> views(FunnelBy chosen, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Stream.of(FunnelBy.values())
                .map(by -> {
                    var url = UriComponentsBuilder.fromPath(PATH).queryParam("by", by.key());
                    return Tab.of(by.label(), FunnelLinks.between(url, "from", "to", from, to), by == chosen);
                })
                .toList();
    }
}
