package com.quorumcrm.accounts;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.fields.FieldWords;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the fields of companies are called where their changes are told. */
@Component
class AccountChangeWords implements ChangeWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "accounts.field.name"),
            Map.entry("type", "accounts.field.type"),
            Map.entry("owner_id", "accounts.field.owner"),
            Map.entry("parent_id", "accounts.field.parent"),
            Map.entry("industry", "accounts.field.industry"),
            Map.entry("segment", "accounts.field.segment"),
            Map.entry("country", "accounts.field.country"),
            Map.entry("city", "accounts.field.city"),
            Map.entry("website", "accounts.field.website"),
            Map.entry("phone", "accounts.field.phone"),
            Map.entry("phones", "accounts.field.phones"),
            Map.entry("employees", "accounts.field.employees"),
            Map.entry("founded_year", "accounts.field.foundedYear"),
            Map.entry("revenue", "accounts.field.revenue"),
            Map.entry("revenue_currency", "accounts.field.currency"),
            Map.entry("description", "accounts.field.description"),
            Map.entry("tags", "accounts.field.tags"),
            Map.entry("domains", "accounts.field.domains"),
            Map.entry("addresses", "accounts.field.addresses"),
            Map.entry("merged", "accounts.field.merged"),
            Map.entry("team", "accounts.field.team"),
            Map.entry("external_ids", "accounts.field.externalIds"));

    private final ValueNames names;
    private final FieldWords fields;

    AccountChangeWords(ValueNames names, FieldWords fields) {
        this.names = names;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public Map<String, String> labels() {
        return fields.labels(kind(), LABELS);
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return switch (column) {
            case "owner_id" -> names.people(values);
            case "type" -> names.words(values, type -> AccountType.valueOf(type).label());
            case "parent_id" -> names.titles(RecordKind.ACCOUNT, values, viewer);
            default -> fields.names(kind(), column, values, viewer);
        };
    }
}
