package com.quorumcrm.contacts;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.fields.FieldWords;
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
            Map.entry("first_name", "contacts.field.firstName"),
            Map.entry("last_name", "contacts.field.lastName"),
            Map.entry("owner_id", "contacts.field.owner"),
            Map.entry("reports_to_id", "contacts.field.reportsTo"),
            Map.entry("language", "contacts.field.language"),
            Map.entry("zone", "contacts.field.zone"),
            Map.entry("description", "contacts.field.description"),
            Map.entry("decision_power", "contacts.field.decisionPower"),
            Map.entry("gatekeeper", "contacts.field.gatekeeper"),
            Map.entry("emails", "contacts.field.emails"),
            Map.entry("phones", "contacts.field.phones"),
            Map.entry("affiliations", "contacts.field.affiliations"),
            Map.entry("merged", "contacts.field.merged"),
            Map.entry("consent", "contacts.field.consent"),
            Map.entry("external_ids", "contacts.field.externalIds"));

    private final ValueNames names;
    private final FieldWords fields;

    ContactChangeWords(ValueNames names, FieldWords fields) {
        this.names = names;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Map<String, String> labels() {
        return fields.labels(kind(), LABELS);
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return switch (column) {
            case "owner_id" -> names.people(values);
            case "reports_to_id" -> names.titles(RecordKind.CONTACT, values, viewer);
            case "decision_power" ->
                names.words(values, power -> DecisionPower.valueOf(power).label());
            case "gatekeeper" -> names.words(values, ContactChangeWords::answer);
            default -> fields.names(kind(), column, values, viewer);
        };
    }

    private static String answer(String value) {
        return value.equals("true") ? "contacts.yes" : "contacts.no";
    }
}
