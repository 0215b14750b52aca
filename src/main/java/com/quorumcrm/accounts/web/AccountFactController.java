package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Fact;
import com.quorumcrm.web.FactEditing;
import com.quorumcrm.web.FactForm;
import com.quorumcrm.web.MergePatch;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Facts of a company's page, changed where they stand. */
@Controller
@RequestMapping("/accounts/{id}/facts/{key}")
class AccountFactController {

    private final Accounts accounts;
    private final AccountQuery query;
    private final AccountFacts facts;
    private final FactEditing pages;
    private final MergePatch patches;

    AccountFactController(
            Accounts accounts, AccountQuery query, AccountFacts facts, FactEditing pages, MergePatch patches) {
        this.accounts = accounts;
        this.query = query;
        this.facts = facts;
        this.pages = pages;
        this.patches = patches;
    }

    @GetMapping
    ModelAndView edit(@PathVariable AccountId id, @PathVariable String key, Viewer viewer) {
        var account = query.find(id, viewer);
        var fact = facts.one(account, key);
        return pages.editing(fact, facts.home(account), facts.offer(fact, account, viewer));
    }

    @GetMapping("/text")
    ModelAndView show(@PathVariable AccountId id, @PathVariable String key, Viewer viewer) {
        var account = query.find(id, viewer);
        return pages.shown(facts.one(account, key), facts.home(account));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable AccountId id,
            @PathVariable String key,
            @ModelAttribute("form") FactForm form,
            BindingResult errors,
            Viewer viewer)
            throws BindException {
        var account = query.editable(id, viewer);
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
        var fact = facts.one(account, key);
        try {
            accounts.change(patched(account, fact, form).changing(account, form.changedOn()), viewer);
            return show(id, key, viewer);
        } catch (RuleBroken | NotUnderstood refused) {
            return pages.refused(fact, facts.home(account), facts.offer(fact, account, viewer), errors, refused);
        }
    }

    private AccountInput patched(AccountView account, Fact fact, FactForm form) {
        return patches.apply(AccountInput.of(account), form.patch(fact), AccountInput.class);
    }
}
