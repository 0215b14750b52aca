package com.quorumcrm.accounts;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the fields of people are called where their changes are told. */
@Component
class ContactChangeWords implements ChangeWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("first_name", "accounts.field.firstName"),
            Map.entry("last_name", "accounts.field.lastName"),
            Map.entry("owner_id", "accounts.field.owner"),
            Map.entry("reports_to_id", "accounts.field.reportsTo"),
            Map.entry("language", "accounts.field.language"),
            Map.entry("zone", "accounts.field.zone"),
            Map.entry("description", "accounts.field.description"),
            Map.entry("emails", "accounts.field.emails"),
            Map.entry("phones", "accounts.field.phones"),
            Map.entry("affiliations", "accounts.field.affiliations"),
            Map.entry("external_ids", "accounts.field.externalIds"));

    private final ValueNames names;

    ContactChangeWords(ValueNames names) {
        this.names = names;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return switch (column) {
            case "owner_id" -> names.people(values);
            case "reports_to_id" -> names.titles(RecordKind.CONTACT, values, viewer);
            default -> Map.of();
        };
    }
}
