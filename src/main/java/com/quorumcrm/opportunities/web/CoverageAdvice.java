package com.quorumcrm.opportunities.web;

import com.quorumcrm.opportunities.CoverageWords;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page can say how well a deal is covered. */
@ControllerAdvice
class CoverageAdvice {

    private final CoverageWords words;

    CoverageAdvice(CoverageWords words) {
        this.words = words;
    }

    @ModelAttribute("coverageWords")
    CoverageWords words() {
        return words;
    }
}
