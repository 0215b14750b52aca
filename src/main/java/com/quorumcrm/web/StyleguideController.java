package com.quorumcrm.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every part of the pages in its states, where there is demonstration data. */
@Controller
@ConditionalOnProperty("quorum.demo.enabled")
class StyleguideController {

    private final StyleguideSamples samples;

    StyleguideController(StyleguideSamples samples) {
        this.samples = samples;
    }

    @GetMapping("/admin/styleguide")
    String show(Model model) {
        model.addAllAttributes(samples.all());
        return "web/styleguide";
    }
}
