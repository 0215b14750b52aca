package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.ContactId;
import com.quorumcrm.accounts.ContactQuery;
import com.quorumcrm.accounts.ContactView;
import com.quorumcrm.accounts.Contacts;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
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

/** Facts of a person's page, changed where they stand. */
@Controller
@RequestMapping("/contacts/{id}/facts/{key}")
class ContactFactController {

    private final Contacts contacts;
    private final ContactQuery query;
    private final ContactFacts facts;
    private final FactEditing pages;
    private final MergePatch patches;

    ContactFactController(
            Contacts contacts, ContactQuery query, ContactFacts facts, FactEditing pages, MergePatch patches) {
        this.contacts = contacts;
        this.query = query;
        this.facts = facts;
        this.pages = pages;
        this.patches = patches;
    }

    @GetMapping
    ModelAndView edit(@PathVariable ContactId id, @PathVariable String key, Viewer viewer) {
        var contact = query.find(id, viewer);
        return pages.editing(facts.one(contact, key), FactHome.of(contact), viewer);
    }

    @GetMapping("/text")
    ModelAndView show(@PathVariable ContactId id, @PathVariable String key, Viewer viewer) {
        var contact = query.find(id, viewer);
        return pages.shown(facts.one(contact, key), FactHome.of(contact));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable ContactId id,
            @PathVariable String key,
            @ModelAttribute("form") FactForm form,
            BindingResult errors,
            Viewer viewer)
            throws BindException {
        var contact = query.editable(id, viewer);
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
        var fact = facts.one(contact, key);
        try {
            contacts.change(patched(contact, fact, form).changing(contact, form.changedOn()), viewer);
            return show(id, key, viewer);
        } catch (RuleBroken | NotUnderstood refused) {
            return pages.refused(fact, FactHome.of(contact), form, errors, refused, viewer);
        }
    }

    private ContactInput patched(ContactView contact, Fact fact, FactForm form) {
        return patches.apply(ContactInput.of(contact), form.patch(fact), ContactInput.class);
    }
}
