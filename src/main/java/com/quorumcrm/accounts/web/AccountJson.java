package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.fields.FieldReading;
import com.quorumcrm.web.MoneyJson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A company as the API answers it. */
record AccountJson(
        UUID id,
        String name,
        String type,
        @Nullable UUID parentId,
        UUID ownerId,
        String ownerEmail,
        @Nullable String industry,
        @Nullable String segment,
        @Nullable String country,
        @Nullable String city,
        @Nullable String website,
        @Nullable String phone,
        @Nullable Integer employees,
        @Nullable Integer foundedYear,
        @Nullable MoneyJson revenue,
        @Nullable String description,
        Map<String, String> externalIds,
        Collection<String> tags,
        Collection<String> domains,
        List<AddressRow> addresses,
        List<PhoneRow> phones,
        Map<String, JsonNode> customFields,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static AccountJson of(AccountView account, FieldReading fields) {
        var details = account.details();
        return new AccountJson(
                account.id().id(),
                details.name(),
                details.type().key(),
                details.parent() == null ? null : details.parent().id(),
                account.ownerId().id(),
                account.ownerEmail(),
                details.industry(),
                details.segment(),
                details.country(),
                details.city(),
                details.website(),
                details.phone(),
                details.employees(),
                details.foundedYear(),
                MoneyJson.of(details.revenue()),
                details.description(),
                account.externalIds(),
                account.profile().tags(),
                account.profile().domains(),
                account.profile().addresses().stream().map(AddressRow::of).toList(),
                account.profile().phones().stream().map(PhoneRow::of).toList(),
                fields.json(account.custom()),
                account.createdAt(),
                account.updatedAt(),
                account.version());
    }
}
