package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.AccountDuplicates;
import com.quorumcrm.duplicates.ContactDuplicates;
import com.quorumcrm.duplicates.Duplicate;
import com.quorumcrm.duplicates.DuplicateSettings;
import com.quorumcrm.duplicates.Likeness;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records like the one that somebody is about to enter, in the form where they do. */
@Controller
class SimilarController {

    private final AccountDuplicates accounts;
    private final ContactDuplicates contacts;
    private final DuplicateSettings settings;

    SimilarController(AccountDuplicates accounts, ContactDuplicates contacts, DuplicateSettings settings) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.settings = settings;
    }

    @GetMapping("/accounts/duplicates")
    String accounts(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String website,
            @RequestParam(required = false) @Nullable String phone,
            Viewer viewer,
            Model model) {
        var likeness = new Likeness(name, website, phone);
        return similar("account", accounts.like(likeness, viewer), () -> accounts.isHidden(likeness, viewer), model);
    }

    /** The fields of the form of a person, of which there may be several rows each. */
    @GetMapping("/contacts/duplicates")
    String contacts(@RequestParam MultiValueMap<String, String> typed, Viewer viewer, Model model) {
        var likeness = TypedContact.of(typed);
        return similar("contact", contacts.like(likeness, viewer), () -> contacts.isHidden(likeness, viewer), model);
    }

    private String similar(String kind, List<Duplicate> found, BooleanSupplier isHidden, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("found", found);
        model.addAttribute("hidden", found.isEmpty() && settings.hintsAtHidden() && isHidden.getAsBoolean());
        return "duplicates/_similar :: similar";
    }
}
