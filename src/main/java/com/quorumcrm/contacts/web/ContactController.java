package com.quorumcrm.contacts.web;

import com.quorumcrm.activities.AcquaintanceQuery;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ContactController {

    private final ContactPages pages;
    private final AcquaintanceQuery acquaintances;

    ContactController(ContactPages pages, AcquaintanceQuery acquaintances) {
        this.pages = pages;
        this.acquaintances = acquaintances;
    }

    @GetMapping("/contacts/{id}")
    ModelAndView show(@PathVariable ContactId id, Viewer viewer) {
        return pages.page(id, "overview", viewer).addObject("acquaintances", acquaintances.of(id.ref(), viewer));
    }
}
