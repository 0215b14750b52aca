package com.quorumcrm.opportunities.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.web.Keys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its form holds it.
 *
 * @param stage where a new deal starts
 * @param probability in percent, empty to follow the stage
 */
record OpportunityForm(
        @Nullable String accountId,
        @Nullable String name,
        @Nullable String stage,
        @Nullable String ownerId,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String closeDate,
        @Nullable String probability,
        @Nullable String probabilityReason,
        @Nullable String forecastCategory,
        @Nullable String type,
        @Nullable String source,
        @Nullable String channel,
        @Nullable String nextStep,
        @Nullable String nextStepOn,
        @Nullable String description,
        @Nullable Long version) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static OpportunityForm empty(
            @Nullable AccountId account, @Nullable OpportunityType type, Viewer viewer, Currency currency) {
        return new OpportunityForm(
                text(account),
                null,
                null,
                viewer.id().toString(),
                null,
                currency.getCurrencyCode(),
                null,
                null,
                null,
                null,
                Keys.of(type == null ? OpportunityType.NEW_BUSINESS : type),
                null,
                Keys.of(Channel.DIRECT),
                null,
                null,
                null,
                null);
    }

    static OpportunityForm of(OpportunityView deal) {
        var details = deal.details();
        return new OpportunityForm(
                text(deal.accountId()),
                deal.name(),
                null,
                text(deal.ownerId()),
                details.amount() == null || deal.hasLines()
                        ? null
                        : details.amount().plain(),
                deal.currency().getCurrencyCode(),
                text(deal.closeDate()),
                percent(details.probability()),
                details.probabilityReason(),
                details.category() == null ? null : Keys.of(details.category()),
                Keys.of(deal.type()),
                deal.source(),
                Keys.of(deal.channel()),
                deal.nextStep(),
                text(deal.nextStepOn()),
                deal.description(),
                deal.version());
    }

    OpenOpportunity opening(Viewer viewer) {
        return new OpenOpportunity(
                details(viewer),
                optional(ownerId) == null ? null : id("ownerId", ownerId, UserId::of),
                null,
                optional(stage) == null ? null : id("stage", stage, StageId::of),
                List.of(),
                Set.of(),
                Map.of(),
                Map.of());
    }

    ChangeOpportunity changing(OpportunityId deal, Viewer viewer) {
        return ChangeOpportunity.of(deal, version, details(viewer));
    }

    private OpportunityDetails details(Viewer viewer) {
        return new OpportunityDetails(
                id("accountId", accountId, AccountId::of),
                name == null ? "" : name,
                Amounts.money("amount", amount, currency, viewer.locale()),
                day("closeDate", closeDate),
                fraction(viewer),
                probabilityReason,
                Keys.readOptional("forecastCategory", forecastCategory, ForecastCategory.class),
                type == null ? OpportunityType.NEW_BUSINESS : Keys.read("type", type, OpportunityType.class),
                source,
                channel == null ? Channel.DIRECT : Keys.read("channel", channel, Channel.class),
                nextStep,
                day("nextStepOn", nextStepOn),
                description);
    }

    private @Nullable BigDecimal fraction(Viewer viewer) {
        var given = optional(probability);
        return given == null
                ? null
                : Amounts.number("probability", given.replace("%", ""), viewer.locale())
                        .movePointLeft(2);
    }

    private static @Nullable String percent(@Nullable BigDecimal fraction) {
        return fraction == null
                ? null
                : fraction.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return optional(text) == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new RuleBroken(field, "opportunities.rule.date");
        }
    }

    private static <T> T id(String field, @Nullable String text, Function<String, T> reader) {
        if (optional(text) == null) {
            throw new RuleBroken(field, "kernel.rule.required");
        }
        try {
            return reader.apply(text);
        } catch (NoSuchRecord noId) {
            throw new RuleBroken(field, "opportunities.rule.unknown");
        }
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
