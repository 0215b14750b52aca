package com.quorumcrm.accounts;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.UserId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A company as the statements of the intake write it. */
record AccountIntakeRow(
        long row,
        UUID id,
        @Nullable String externalId,
        UUID ownerId,
        String name,
        String type,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String segment,
        @Nullable String country,
        @Nullable String city,
        @Nullable String website,
        @Nullable String phone,
        @Nullable Integer employees,
        @Nullable Integer foundedYear,
        @Nullable BigDecimal revenue,
        @Nullable String revenueCurrency,
        @Nullable String description,
        Map<String, JsonNode> customValues) {

    static final String COLUMNS = """
            id uuid, external_id text, owner_id uuid, name text, type text, parent_id uuid, industry text, segment text,
            country text, city text, website text, phone text, employees int, founded_year int, revenue numeric,
            revenue_currency text, description text, custom_values jsonb""";

    static AccountIntakeRow of(
            IncomingAccount account, AccountId id, AccountDetails details, UserId owner, CustomValues custom) {
        var revenue = details.revenue();
        return new AccountIntakeRow(
                account.row(),
                id.id(),
                account.externalId(),
                owner.id(),
                details.name(),
                details.type().name(),
                details.parent() == null ? null : details.parent().id(),
                details.industry(),
                details.segment(),
                details.country(),
                details.city(),
                details.website(),
                details.phone(),
                details.employees(),
                details.foundedYear(),
                revenue == null ? null : revenue.amount(),
                revenue == null ? null : revenue.currency().getCurrencyCode(),
                details.description(),
                custom.values());
    }
}
