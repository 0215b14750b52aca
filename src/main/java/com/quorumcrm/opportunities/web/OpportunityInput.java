package com.quorumcrm.opportunities.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.MoneyJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the API takes it.
 *
 * @param pipelineKey read when the deal is opened
 * @param stageKey read when the deal is opened
 * @param probability null follows the stage, as does the forecast category
 * @param lines null leaves them as they are
 */
record OpportunityInput(
        @Nullable String accountId,
        @Nullable String name,
        @Nullable String pipelineKey,
        @Nullable String stageKey,
        @Nullable String ownerId,
        @Nullable MoneyJson amount,
        @Nullable LocalDate closeDate,
        @Nullable BigDecimal probability,
        @Nullable String probabilityReason,
        @Nullable String forecastCategory,
        @Nullable String type,
        @Nullable String source,
        @Nullable String channel,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable String description,
        @Nullable List<String> contactIds,
        @Nullable List<LineInputJson> lines,
        @Nullable Map<String, @Nullable String> externalIds) {

    /** What a new deal holds before anything is given. */
    static OpportunityInput nothing() {
        return new OpportunityInput(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, Map.of());
    }

    static OpportunityInput of(OpportunityView deal) {
        var details = deal.details();
        return new OpportunityInput(
                deal.accountId().toString(),
                deal.name(),
                deal.pipelineKey(),
                deal.stageKey(),
                deal.ownerId().toString(),
                MoneyJson.of(deal.amount()),
                deal.closeDate(),
                details.probability(),
                details.probabilityReason(),
                details.category() == null ? null : Keys.of(details.category()),
                Keys.of(deal.type()),
                deal.source(),
                Keys.of(deal.channel()),
                deal.nextStep(),
                deal.nextStepOn(),
                deal.description(),
                null,
                null,
                new HashMap<>(deal.externalIds()));
    }

    OpportunityDetails details() {
        return new OpportunityDetails(
                account(),
                name == null ? "" : name,
                amount == null ? null : amount.money("amount"),
                closeDate,
                probability,
                probabilityReason,
                Keys.readOptional("forecastCategory", forecastCategory, ForecastCategory.class),
                type == null ? OpportunityType.NEW_BUSINESS : Keys.read("type", type, OpportunityType.class),
                source,
                channel == null ? Channel.DIRECT : Keys.read("channel", channel, Channel.class),
                nextStep,
                nextStepOn,
                description);
    }

    @Nullable
    UserId owner() {
        return ownerId == null ? null : id("ownerId", ownerId, UserId::of);
    }

    /** Null when none are given. */
    @Nullable
    Set<ContactId> contacts() {
        return contactIds == null
                ? null
                : contactIds.stream()
                        .map(text -> id("contactIds", text, ContactId::of))
                        .collect(Collectors.toSet());
    }

    /** Those that a merge patch did not take away with a null. */
    Map<String, String> givenExternalIds() {
        var given = new HashMap<String, String>();
        if (externalIds != null) {
            externalIds.forEach((system, id) -> {
                if (id != null) {
                    given.put(system, id);
                }
            });
        }
        return given;
    }

    private AccountId account() {
        if (accountId == null) {
            throw new RuleBroken("accountId", "kernel.rule.required");
        }
        return id("accountId", accountId, AccountId::of);
    }

    private static <T> T id(String property, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (NoSuchRecord noId) {
            throw new NotUnderstood(property, "deallists.filter.badId", text);
        }
    }
}
