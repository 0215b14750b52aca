package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.Contacts;
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
        var fact = facts.one(contact, key);
        return pages.editing(fact, facts.home(contact), facts.offer(fact, contact, viewer));
    }

    @GetMapping("/text")
    ModelAndView show(@PathVariable ContactId id, @PathVariable String key, Viewer viewer) {
        var contact = query.find(id, viewer);
        return pages.shown(facts.one(contact, key), facts.home(contact));
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
            return pages.refused(fact, facts.home(contact), facts.offer(fact, contact, viewer), errors, refused);
        }
    }

    private ContactInput patched(ContactView contact, Fact fact, FactForm form) {
        return patches.apply(ContactInput.of(contact), form.patch(fact), ContactInput.class);
    }
}
