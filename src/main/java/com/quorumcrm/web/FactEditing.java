package com.quorumcrm.web;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The fragments in which a single fact is shown and changed. */
@Component
public class FactEditing {

    /**
     * What the control of a fact offers.
     *
     * @param currencies codes, the first of which is chosen where an amount has none yet
     */
    public record Offer(List<Choice> choices, List<String> currencies) {

        public static final Offer NOTHING = new Offer(List.of(), List.of());

        public static Offer of(List<Choice> choices) {
            return new Offer(choices, List.of());
        }
    }

    public ModelAndView shown(Fact fact, FactHome home) {
        return new ModelAndView("web/facts :: one").addObject("fact", fact).addObject("home", home);
    }

    /** @throws Forbidden when the viewer may not change the record */
    public ModelAndView editing(Fact fact, FactHome home, Offer offer) {
        if (!home.editable()) {
            throw new Forbidden();
        }
        var currency = home.currency() != null || offer.currencies().isEmpty()
                ? home.currency()
                : offer.currencies().getFirst();
        return page(fact, home, offer).addObject("form", new FactForm(fact.value(), currency, home.version()));
    }

    /** The same with what was typed and what is wrong with it. */
    public ModelAndView refused(Fact fact, FactHome home, Offer offer, BindingResult errors, RuntimeException why) {
        switch (why) {
            case RuleBroken broken ->
                broken.breaches()
                        .forEach(breach -> errors.rejectValue(
                                "value", breach.code(), breach.arguments().toArray(), null));
            case NotUnderstood bad -> errors.rejectValue("value", bad.code(), bad.arguments(), null);
            default -> throw why;
        }
        var page = page(fact, home, offer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Fact fact, FactHome home, Offer offer) {
        return new ModelAndView("web/facts :: editing")
                .addObject("fact", fact)
                .addObject("home", home)
                .addObject("choices", offer.choices())
                .addObject("currencies", offer.currencies());
    }
}
