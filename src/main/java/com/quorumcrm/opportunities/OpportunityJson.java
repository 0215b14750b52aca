package com.quorumcrm.opportunities;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.fields.FieldReading;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.MoneyJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A deal as the API answers it. */
public record OpportunityJson(
        UUID id,
        String name,
        UUID accountId,
        String accountName,
        List<UUID> contactIds,
        String pipelineKey,
        String stageKey,
        String status,
        @Nullable MoneyJson amount,
        @Nullable MoneyJson baseAmount,
        BigDecimal probability,
        @Nullable String probabilityReason,
        String forecastCategory,
        LocalDate createdOn,
        @Nullable LocalDate closeDate,
        @Nullable LocalDate closedOn,
        UUID ownerId,
        String ownerEmail,
        String type,
        @Nullable String source,
        String channel,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable String lossReason,
        @Nullable String lossNote,
        @Nullable String description,
        @Nullable Integer coverage,
        Map<String, String> externalIds,
        Map<String, JsonNode> customFields,
        long version) {

    public static OpportunityJson of(OpportunityView deal, FieldReading fields) {
        return new OpportunityJson(
                deal.id().id(),
                deal.name(),
                deal.accountId().id(),
                deal.accountName(),
                deal.contacts().stream().map(ContactId::id).toList(),
                deal.pipelineKey(),
                deal.stageKey(),
                Keys.of(deal.status()),
                MoneyJson.of(deal.amount()),
                MoneyJson.of(deal.baseAmount()),
                deal.probability(),
                deal.probabilityReason(),
                Keys.of(deal.category()),
                deal.createdOn(),
                deal.closeDate(),
                deal.closedOn(),
                deal.ownerId().id(),
                deal.ownerEmail(),
                Keys.of(deal.type()),
                deal.source(),
                Keys.of(deal.channel()),
                deal.nextStep(),
                deal.nextStepOn(),
                deal.lossReasonKey(),
                deal.lossNote(),
                deal.description(),
                deal.coverage() == null ? null : deal.coverage().percent(),
                deal.externalIds(),
                fields.json(deal.custom()),
                deal.version());
    }
}
