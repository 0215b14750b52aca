package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Conflict;
import com.quorumcrm.web.Conflict.Side;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Both versions of a person side by side, when somebody else has saved meanwhile. */
@Component
class ContactConflict {

    private static final Map<String, String> LABELS = Map.of(
            "ownerId", "owner",
            "reportsToId", "reportsTo",
            "address", "email",
            "number", "phone",
            "accountId", "account");

    private final OwnerChoices owners;
    private final AccountChoices accounts;
    private final ContactChoices contacts;
    private final FieldForms fields;

    ContactConflict(OwnerChoices owners, AccountChoices accounts, ContactChoices contacts, FieldForms fields) {
        this.owners = owners;
        this.accounts = accounts;
        this.contacts = contacts;
        this.fields = fields;
    }

    ModelAndView page(ContactForm form, FieldForm custom, ContactView contact, Viewer viewer) {
        var url = contact.id().ref().url();
        var now = ContactForm.of(contact);
        var names = names(form, now, contact, viewer);
        var theirs = now.values();
        var mine = form.values();
        var fields = new LinkedHashSet<>(theirs.keySet());
        fields.addAll(mine.keySet());
        var conflict = Conflict.on(url, url, contact.version());
        for (var field : fields) {
            conflict =
                    conflict.field(field, label(field), side(theirs.get(field), names), side(mine.get(field), names));
        }
        var held = this.fields.of(RecordKind.CONTACT, null, contact.custom(), viewer);
        return custom.compared(conflict, held).page();
    }

    private Map<String, String> names(ContactForm form, ContactForm now, ContactView contact, Viewer viewer) {
        var superiors = Stream.of(form, now)
                .flatMap(each -> Stream.ofNullable(each.reportsToId()))
                .map(ContactId::of)
                .toList();
        var places =
                Stream.of(form, now).flatMap(each -> each.accounts().stream()).toList();
        var names = new HashMap<String, String>();
        Stream.of(
                        owners.owners(contact.ownerId(), contact.ownerName(), viewer),
                        contacts.with(superiors, viewer),
                        accounts.with(places, viewer))
                .flatMap(List::stream)
                .forEach(choice -> names.put(choice.value(), text(choice)));
        return names;
    }

    private static String label(String field) {
        var last = field.substring(field.indexOf('.') + 1);
        return "contacts.field." + LABELS.getOrDefault(last, last);
    }

    private static Side side(@Nullable Object value, Map<String, String> names) {
        var side = Side.of(value);
        return new Side(side.value(), names.getOrDefault(side.value(), side.text()));
    }

    private static String text(Choice choice) {
        return choice.label() == null ? choice.value() : choice.label();
    }
}
