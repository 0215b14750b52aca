package com.quorumcrm.intake;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.opportunities.Outlook;
import com.quorumcrm.pipelines.ForecastCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal that is here already and that a row of a file is about.
 *
 * @param customValues as JSON
 * @param editable may the one who imports change it?
 * @param lines how many lines it has
 * @param lineProductId the product of one of them
 * @param before all of it, as JSON
 */
record HeldDeal(
        long row,
        UUID id,
        long version,
        String name,
        UUID accountId,
        UUID ownerId,
        UUID pipelineId,
        UUID stageId,
        String status,
        Instant createdAt,
        Instant stageSince,
        String currency,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal baseAmount,
        @Nullable LocalDate closeDate,
        @Nullable LocalDate closedOn,
        BigDecimal probability,
        @Nullable String probabilityReason,
        String category,
        boolean categoryOverridden,
        String type,
        @Nullable String source,
        String channel,
        @Nullable String nextStep,
        @Nullable UUID lossReasonId,
        @Nullable String description,
        String customValues,
        boolean trashed,
        boolean editable,
        int lines,
        @Nullable UUID lineProductId,
        String before) {

    @Nullable
    Money money() {
        return amount == null ? null : Money.rounded(amount, Currency.getInstance(currency));
    }

    OpportunityDetails details() {
        return new OpportunityDetails(
                new AccountId(accountId),
                name,
                money(),
                closeDate,
                null,
                null,
                null,
                OpportunityType.valueOf(type),
                source,
                Channel.valueOf(channel),
                nextStep,
                null,
                description);
    }

    Outlook outlook() {
        return new Outlook(probability, probabilityReason, ForecastCategory.valueOf(category), categoryOverridden);
    }

    /** Does it hold all that the row would write? */
    boolean holds(IntakeRow row) {
        return !trashed && !row.relined() && asRow(row).equals(row);
    }

    private IntakeRow asRow(IntakeRow other) {
        return new IntakeRow(
                row,
                id,
                other.externalId(),
                name,
                accountId,
                ownerId,
                pipelineId,
                stageId,
                status,
                createdAt,
                stageSince,
                currency,
                amount,
                baseAmount,
                closeDate,
                closedOn,
                probability,
                category,
                type,
                source,
                channel,
                nextStep,
                lossReasonId,
                description,
                CustomValues.of(customValues).values(),
                other.productId(),
                false);
    }
}
