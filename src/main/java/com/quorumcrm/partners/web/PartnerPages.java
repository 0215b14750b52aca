package com.quorumcrm.partners.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountName;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.partners.PartnerQuery;
import com.quorumcrm.partners.PartnerRole;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.RecordPages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page with the partners of a company, one of which can be a form. */
@Component
class PartnerPages {

    /** What is edited: a new one. */
    static final String NEW = "new";

    private static final int OFFERED = 30;

    private final RecordPages pages;
    private final PartnerQuery partners;
    private final AccountQuery accounts;

    PartnerPages(RecordPages pages, PartnerQuery partners, AccountQuery accounts) {
        this.pages = pages;
        this.partners = partners;
        this.accounts = accounts;
    }

    /** @param edit {@link #NEW}, the id of one, or nothing */
    ModelAndView show(AccountId id, String edit, Viewer viewer) {
        var page = page(id, edit, null, viewer);
        var all = partners.of(id, viewer);
        var form = all.stream()
                .filter(partner -> partner.id().toString().equals(edit))
                .map(PartnerInput::of)
                .findFirst()
                .orElseGet(PartnerInput::nothing);
        return page.addObject("partners", all).addObject("form", form);
    }

    /** As it was typed, with what is wrong with it. */
    ModelAndView refused(
            AccountId id, String edit, PartnerInput form, BindingResult errors, RuleBroken broken, Viewer viewer) {
        FormErrors.add(broken, errors);
        var page = page(id, edit, form.otherId(), viewer).addObject("partners", partners.of(id, viewer));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(AccountId id, String edit, @Nullable String other, Viewer viewer) {
        var page = pages.around(id.ref(), PartnersWebConfiguration.PARTNERS, "partners/_partners :: partners", viewer)
                .addObject("edit", edit);
        return edit.equals(NEW)
                ? page.addObject("roles", roles()).addObject("accounts", offered(id, other, viewer))
                : page;
    }

    private static List<Choice> roles() {
        return Stream.of(PartnerRole.values())
                .map(role -> Choice.keyed(role.key(), role.label()))
                .toList();
    }

    /** Those that changed last, and whichever is chosen already. */
    private List<Choice> offered(AccountId but, @Nullable String chosen, Viewer viewer) {
        var latest = accounts.latest(viewer, OFFERED).stream()
                .filter(account -> !account.id().equals(but))
                .map(PartnerPages::choice);
        return Stream.concat(named(chosen, viewer), latest).distinct().toList();
    }

    private Stream<Choice> named(@Nullable String chosen, Viewer viewer) {
        try {
            return chosen == null || chosen.isBlank()
                    ? Stream.of()
                    : accounts.names(List.of(AccountId.of(chosen)), viewer).values().stream()
                            .map(name -> Choice.of(chosen, name));
        } catch (NoSuchRecord noId) {
            return Stream.of();
        }
    }

    private static Choice choice(AccountName account) {
        return Choice.of(account.id().toString(), account.name());
    }
}
