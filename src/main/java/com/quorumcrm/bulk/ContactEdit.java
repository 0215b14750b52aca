package com.quorumcrm.bulk;

import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.contacts.DecisionRole;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ContactEdit implements RecordEdit {

    private static final Set<String> FIELDS = Set.of("ownerId", "language", "zone", "decisionPower", "gatekeeper");

    private final Contacts contacts;
    private final ContactQuery query;
    private final CustomEdit custom;

    ContactEdit(Contacts contacts, ContactQuery query, CustomEdit custom) {
        this.contacts = contacts;
        this.query = query;
        this.custom = custom;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_CONTACTS;
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public void check(Map<String, String> sets) {
        sets.forEach((field, value) -> {
            switch (field) {
                case "ownerId" -> Values.person(value);
                case "language" -> ContactDetails.requireWhereabouts(value, null);
                case "zone" -> ContactDetails.requireWhereabouts(null, value);
                case "decisionPower" -> power(value);
                case "gatekeeper" -> Values.flag(field, value);
                default -> {}
            }
        });
    }

    @Override
    public Map<String, @Nullable String> apply(UUID record, Map<String, @Nullable String> sets, Viewer viewer) {
        var contact = query.editable(new ContactId(record), viewer);
        var difference = new Difference(sets);
        var details = details(contact.details(), difference);
        var owner = difference.required("ownerId", contact.ownerId(), Values::person);
        var given = custom.given(kind(), null, contact.custom(), difference, viewer);
        if (!difference.before().isEmpty()) {
            var change =
                    new ChangeContact(contact.id(), contact.version(), details, owner, contact.externalIds(), given);
            contacts.change(change, viewer);
        }
        return difference.before();
    }

    private static ContactDetails details(ContactDetails now, Difference difference) {
        var role = now.role();
        return now.speaking(
                        difference.value("language", now.language(), Function.identity()),
                        difference.value("zone", now.zone(), Function.identity()))
                .as(new DecisionRole(
                        difference.required("decisionPower", role.power(), ContactEdit::power),
                        difference.required("gatekeeper", role.gatekeeper(), text -> Values.flag("gatekeeper", text))));
    }

    private static DecisionPower power(String text) {
        return Values.constant(DecisionPower.class, "decisionPower", text);
    }
}
