package com.quorumcrm.opportunities.web;

import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.web.Choice;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The fragments in which a single fact is shown and changed. */
@Component
class OpportunityFactPages {

    private final Currencies currencies;

    OpportunityFactPages(Currencies currencies) {
        this.currencies = currencies;
    }

    ModelAndView shown(OpportunityView deal, Fact fact) {
        return new ModelAndView("opportunities/_facts :: one")
                .addObject("deal", deal)
                .addObject("fact", fact);
    }

    /** @throws Forbidden when the fact cannot be changed */
    ModelAndView editing(OpportunityView deal, Fact fact) {
        if (!fact.editable()) {
            throw new Forbidden();
        }
        return form(deal, fact, new FactForm(fact.value(), deal.currency().getCurrencyCode(), deal.version()));
    }

    /** The same with what was typed; what is wrong with it stands in the binding result. */
    ModelAndView refused(OpportunityView deal, Fact fact, FactForm form) {
        var page = form(deal, fact, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(OpportunityView deal, Fact fact, FactForm form) {
        return new ModelAndView("opportunities/_facts :: editing")
                .addObject("deal", deal)
                .addObject("fact", fact)
                .addObject("form", form)
                .addObject("choices", choices(fact))
                .addObject("none", fact.key().equals("forecastCategory") ? "opportunities.category.followsStage" : null)
                .addObject("currencies", codes(form.currency()));
    }

    private static List<Choice> choices(Fact fact) {
        return switch (fact.key()) {
            case "forecastCategory" -> Choices.categories();
            case "type" -> Choices.types();
            case "channel" -> Choices.channels();
            default -> List.of();
        };
    }

    private List<String> codes(@Nullable String present) {
        return Stream.concat(
                        Stream.ofNullable(present),
                        currencies.table().currencies().stream().map(Currency::getCurrencyCode))
                .distinct()
                .sorted()
                .toList();
    }
}
