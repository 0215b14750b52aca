package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.ContactId;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The fragments in which a single fact is shown and changed. */
@Component
class FactEditing {

    private final OwnerChoices owners;
    private final AccountChoices accounts;
    private final ContactChoices contacts;
    private final RevenueCurrencies currencies;

    FactEditing(OwnerChoices owners, AccountChoices accounts, ContactChoices contacts, RevenueCurrencies currencies) {
        this.owners = owners;
        this.accounts = accounts;
        this.contacts = contacts;
        this.currencies = currencies;
    }

    ModelAndView shown(Fact fact, FactHome home) {
        return new ModelAndView("accounts/_facts :: one")
                .addObject("fact", fact)
                .addObject("home", home);
    }

    /** @throws Forbidden when the viewer may not change the record */
    ModelAndView editing(Fact fact, FactHome home, Viewer viewer) {
        if (!home.editable()) {
            throw new Forbidden();
        }
        var currency = home.currency() == null ? currencies.ours().getCurrencyCode() : home.currency();
        var form = new FactForm(fact.value(), currency, home.version());
        return editing(fact, home, form, viewer).addObject("form", form);
    }

    /** The same with what was typed and what is wrong with it. */
    ModelAndView refused(
            Fact fact, FactHome home, FactForm form, BindingResult errors, RuntimeException why, Viewer viewer) {
        switch (why) {
            case RuleBroken broken ->
                broken.breaches()
                        .forEach(breach -> errors.rejectValue(
                                "value", breach.code(), breach.arguments().toArray(), null));
            case NotUnderstood bad -> errors.rejectValue("value", bad.code(), bad.arguments(), null);
            default -> throw why;
        }
        var page = editing(fact, home, form, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView editing(Fact fact, FactHome home, FactForm form, Viewer viewer) {
        return new ModelAndView("accounts/_facts :: editing")
                .addObject("fact", fact)
                .addObject("home", home)
                .addObject("choices", choices(fact, home, viewer))
                .addObject("currencies", currencies.with(form.currency()));
    }

    private List<Choice> choices(Fact fact, FactHome home, Viewer viewer) {
        var chosen = Stream.ofNullable(fact.value());
        return switch (fact.control()) {
            case TYPE -> AccountForms.types();
            case OWNER -> owners.owners(home.ownerId(), home.ownerName(), viewer);
            case ACCOUNT -> accounts.with(chosen.map(AccountId::of).toList(), viewer);
            case CONTACT -> contacts.with(chosen.map(ContactId::of).toList(), viewer);
            case TEXT, NUMBER, MONEY -> List.of();
        };
    }
}
