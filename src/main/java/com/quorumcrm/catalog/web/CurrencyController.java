package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.catalog.CurrencyRates;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/currencies")
class CurrencyController {

    private final Currencies currencies;
    private final CurrencyRates rates;
    private final CurrencyChoices choices;
    private final OrganisationSettings organisation;
    private final Clock clock;

    CurrencyController(
            Currencies currencies,
            CurrencyRates rates,
            CurrencyChoices choices,
            OrganisationSettings organisation,
            Clock clock) {
        this.currencies = currencies;
        this.rates = rates;
        this.choices = choices;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Locale locale) {
        return page(locale, HttpStatus.OK).addObject("form", RateForm.from(today()));
    }

    @PostMapping
    ModelAndView set(
            @ModelAttribute("form") RateForm form,
            BindingResult faults,
            Viewer viewer,
            Locale locale,
            RedirectAttributes flash) {
        if (!faults.hasErrors()) {
            try {
                rates.set(form.command(), viewer);
                Notice.of("catalog.rate.saved").into(flash);
                return new ModelAndView("redirect:/admin/currencies");
            } catch (RuleBroken broken) {
                FormErrors.add(broken, faults);
            }
        }
        return page(locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{code}/{day}/removal")
    String remove(@PathVariable String code, @PathVariable LocalDate day, Viewer viewer, RedirectAttributes flash) {
        rates.remove(currency(code), day, viewer);
        Notice.of("catalog.rate.removed").into(flash);
        return "redirect:/admin/currencies";
    }

    private ModelAndView page(Locale locale, HttpStatus status) {
        var table = currencies.table();
        return new ModelAndView(
                "catalog/currencies",
                Map.of(
                        "base", table.base().getCurrencyCode(),
                        "sheets", RateSheet.of(currencies.rates(), today(), locale),
                        "currencies", choices.foreign()),
                status);
    }

    private LocalDate today() {
        return organisation.current().today(clock);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new NoSuchRecord();
        }
    }
}
