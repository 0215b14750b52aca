package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.ChangePipeline;
import com.quorumcrm.pipelines.Committee;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.LossReasonId;
import com.quorumcrm.pipelines.Method;
import com.quorumcrm.pipelines.OpenPipeline;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineTerms;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.StageTerms;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * @param currency empty for the organisation's
 * @param teams to whom the pipeline is offered, none for everybody
 * @param lossReasons ids, none for all of them
 * @param method the one whose stages a new pipeline starts with
 * @param firstStage the name of a new pipeline's first stage, without a method
 * @param version the version that was edited, null for a new pipeline
 */
record PipelineForm(
        @Nullable String name,
        @Nullable PipelineKind kind,
        @Nullable String market,
        @Nullable String currency,
        @Nullable Set<BuyingRole> requiredRoles,
        @Nullable Set<BuyingRole> commitRoles,
        @Nullable Set<String> teams,
        @Nullable Set<String> lossReasons,
        @Nullable Method method,
        @Nullable String firstStage,
        @Nullable Long version) {

    private static final BigDecimal FIRST_PROBABILITY = new BigDecimal("0.1");

    static PipelineForm empty() {
        return new PipelineForm(
                "", PipelineKind.NEW_BUSINESS, "", "", Set.of(), Set.of(), Set.of(), Set.of(), null, "", null);
    }

    static PipelineForm of(PipelineView pipeline) {
        return new PipelineForm(
                pipeline.name(),
                pipeline.kind(),
                pipeline.market(),
                pipeline.currency() == null ? "" : pipeline.currency().getCurrencyCode(),
                Set.copyOf(pipeline.committee().required()),
                Set.copyOf(pipeline.committee().commit()),
                pipeline.teams().stream().map(TeamId::toString).collect(Collectors.toSet()),
                pipeline.lossReasons().stream().map(LossReasonId::toString).collect(Collectors.toSet()),
                null,
                null,
                pipeline.version());
    }

    OpenPipeline opening() {
        if (firstStage == null || firstStage.isBlank()) {
            throw new RuleBroken("firstStage", "pipelines.name.empty");
        }
        var first = new StageTerms(firstStage, FIRST_PROBABILITY, ForecastCategory.PIPELINE, null);
        return new OpenPipeline(terms(), List.of(first));
    }

    PipelineTerms terms() {
        return new PipelineTerms(
                name == null ? "" : name,
                kind == null ? PipelineKind.OTHER : kind,
                market,
                chosenCurrency(),
                new Committee(List.copyOf(given(requiredRoles)), List.copyOf(given(commitRoles))),
                given(teams).stream().map(TeamId::of).collect(Collectors.toSet()),
                given(lossReasons).stream().map(LossReasonId::of).collect(Collectors.toSet()));
    }

    ChangePipeline changing(PipelineView pipeline) {
        return new ChangePipeline(pipeline.id(), version == null ? -1 : version, terms());
    }

    /** The same for a newer version, so that saving again is a decision. */
    PipelineForm at(long newer) {
        return new PipelineForm(
                name, kind, market, currency, requiredRoles, commitRoles, teams, lossReasons, null, null, newer);
    }

    private @Nullable Currency chosenCurrency() {
        if (currency == null || currency.isEmpty()) {
            return null;
        }
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw new RuleBroken("currency", "pipelines.currency.unknown");
        }
    }

    private static <T> Set<T> given(@Nullable Set<T> chosen) {
        return chosen == null ? Set.of() : chosen;
    }
}
