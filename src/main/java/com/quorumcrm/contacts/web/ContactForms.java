package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page with the form of a person shows around it; the form itself is in the model, with what is wrong with it. */
@Component
class ContactForms {

    private final OwnerChoices owners;
    private final AccountChoices accounts;
    private final ContactChoices contacts;
    private final FieldForms fields;

    ContactForms(OwnerChoices owners, AccountChoices accounts, ContactChoices contacts, FieldForms fields) {
        this.owners = owners;
        this.accounts = accounts;
        this.contacts = contacts;
        this.fields = fields;
    }

    /** What a person holds in custom fields. */
    FieldForm custom(ContactView contact, Viewer viewer) {
        return fields.of(RecordKind.CONTACT, null, contact.custom(), viewer);
    }

    ModelAndView adding(ContactForm form, FieldForm custom, Viewer viewer, HttpStatusCode status) {
        return page(form, viewer.id(), viewer.name(), viewer, status).addObject("customFields", custom);
    }

    ModelAndView changing(
            ContactForm form, FieldForm custom, ContactView contact, Viewer viewer, HttpStatusCode status) {
        return page(form, contact.ownerId(), contact.ownerName(), viewer, status)
                .addObject("customFields", custom)
                .addObject("contact", contact);
    }

    private ModelAndView page(ContactForm form, UserId owner, String ownerName, Viewer viewer, HttpStatusCode status) {
        var superior = Stream.ofNullable(form.reportsToId())
                .map(id -> BodyIds.required("reportsToId", id, ContactId::of))
                .toList();
        var page = new ModelAndView("contacts/form", status);
        page.addObject("owners", owners.owners(owner, ownerName, viewer));
        page.addObject("accounts", accounts.with(form.accounts(), viewer));
        page.addObject("superiors", contacts.with(superior, viewer));
        page.addObject("powers", powers());
        page.addObject("answers", ConsentForm.states());
        page.addObject("emailKinds", kinds(EmailAddress.Kind.values()));
        page.addObject("phoneKinds", kinds(PhoneNumber.Kind.values()));
        return page;
    }

    /** Nothing chosen is what nobody knows. */
    static List<Choice> powers() {
        return Stream.concat(
                        Stream.of(Choice.keyed("", DecisionPower.UNKNOWN.label())),
                        Stream.of(DecisionPower.values())
                                .filter(DecisionPower::isKnown)
                                .map(power -> Choice.keyed(power.key(), power.label())))
                .toList();
    }

    private static List<Choice> kinds(Enum<?>... kinds) {
        return Stream.of(kinds)
                .map(kind ->
                        Choice.keyed(kind.name(), "contacts.kind." + kind.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
