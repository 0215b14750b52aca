package com.quorumcrm.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every part of the pages in its states, where there is demonstration data. */
@Controller
@ConditionalOnProperty("quorum.demo.enabled")
class StyleguideController {

    private static final String PATH = "/admin/styleguide";

    private final StyleguideSamples samples;

    StyleguideController(StyleguideSamples samples) {
        this.samples = samples;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAllAttributes(samples.all());
        return "web/styleguide";
    }

    @PostMapping(PATH)
    String submit(RedirectAttributes flash) {
        Notice.of("web.styleguide.done", "Spare parts portal").undoneBy(PATH).into(flash);
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/conflict")
    ModelAndView conflict() {
        return Conflict.on(PATH, PATH, 4)
                .field("name", "web.styleguide.name", "Spare parts portal", "Spare parts shop")
                .field("owner", "web.styleguide.owner", "Mara Kessler", null)
                .field("stage", "web.styleguide.stage", "propose", "propose")
                .page();
    }
}
