package com.quorumcrm.opportunities;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.StageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its page, lists and the API show it.
 *
 * @param stageSince since when it has stood in its stage
 * @param currency in which the deal is reckoned, even while its amount is unknown
 * @param baseAmount in the organisation's currency
 * @param probabilityReason why the probability is not the stage's, null when it is
 * @param categoryOverridden whether the category is not the stage's
 * @param lines how many products are part of it
 * @param contacts those that the viewer may see
 * @param coverage null where the pipeline needs nobody
 * @param createdOn the day in the organisation's zone
 * @param custom what it holds in its custom fields, which not everybody may know all of
 * @param editable whether the viewer may change it
 */
public record OpportunityView(
        OpportunityId id,
        long version,
        String name,
        AccountId accountId,
        String accountName,
        UserId ownerId,
        String ownerName,
        String ownerEmail,
        PipelineId pipelineId,
        String pipelineKey,
        String pipelineName,
        StageId stageId,
        String stageKey,
        String stageName,
        Instant stageSince,
        OpportunityStatus status,
        Currency currency,
        @Nullable Money amount,
        @Nullable Money baseAmount,
        @Nullable LocalDate closeDate,
        @Nullable LocalDate closedOn,
        BigDecimal probability,
        @Nullable String probabilityReason,
        ForecastCategory category,
        boolean categoryOverridden,
        OpportunityType type,
        @Nullable String source,
        Channel channel,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable String lossReasonKey,
        @Nullable String lossReasonName,
        @Nullable String lossNote,
        @Nullable String description,
        long lines,
        List<ContactId> contacts,
        @Nullable DealCoverage coverage,
        Map<String, String> externalIds,
        LocalDate createdOn,
        Instant updatedAt,
        CustomValues custom,
        boolean editable) {

    public OpportunityView {
        contacts = List.copyOf(contacts);
        externalIds = Map.copyOf(externalIds);
    }

    /** What a form that changes the deal starts from. */
    public OpportunityDetails details() {
        return new OpportunityDetails(
                accountId,
                name,
                amount,
                closeDate,
                probabilityReason == null ? null : probability,
                probabilityReason,
                categoryOverridden ? category : null,
                type,
                source,
                channel,
                nextStep,
                nextStepOn,
                description);
    }

    /** Whether a field holds something, by the name of its property. */
    public boolean holds(String property) {
        return DealField.of(property)
                .map(field -> switch (field) {
                    case CONTACTS -> !contacts.isEmpty();
                    case PRODUCTS -> hasLines();
                    default -> details().holds(field);
                })
                .orElseGet(() -> custom.holds(property));
    }

    public boolean isOpen() {
        return status == OpportunityStatus.OPEN;
    }

    /** Then its amount is their sum. */
    public boolean hasLines() {
        return lines > 0;
    }

    /** Whether it is converted, so that the converted amount is worth showing beside its own. */
    public boolean isConverted() {
        return baseAmount != null && !baseAmount.currency().equals(currency);
    }
}
