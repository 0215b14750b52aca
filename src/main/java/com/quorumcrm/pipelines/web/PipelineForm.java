package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.pipelines.ChangePipeline;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.OpenPipeline;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.StageTerms;
import com.quorumcrm.web.Conflict;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param currency empty for the organisation's
 * @param firstStage the name of a new pipeline's first stage
 * @param version the version that was edited, null for a new pipeline
 */
record PipelineForm(
        @Nullable String name,
        @Nullable PipelineKind kind,
        @Nullable String currency,
        @Nullable String firstStage,
        @Nullable Long version) {

    private static final BigDecimal FIRST_PROBABILITY = new BigDecimal("0.1");

    static PipelineForm empty() {
        return new PipelineForm("", PipelineKind.NEW_BUSINESS, "", "", null);
    }

    static PipelineForm of(PipelineView pipeline) {
        return new PipelineForm(
                pipeline.name(),
                pipeline.kind(),
                pipeline.currency() == null ? "" : pipeline.currency().getCurrencyCode(),
                null,
                pipeline.version());
    }

    OpenPipeline opening() {
        if (firstStage == null || firstStage.isBlank()) {
            throw new RuleBroken("firstStage", "pipelines.name.empty");
        }
        var first = new StageTerms(firstStage, FIRST_PROBABILITY, ForecastCategory.PIPELINE, null);
        return new OpenPipeline(text(name), kindOrOther(), chosenCurrency(), List.of(first));
    }

    ChangePipeline changing(PipelineView pipeline) {
        return new ChangePipeline(
                pipeline.id(), version == null ? -1 : version, text(name), kindOrOther(), chosenCurrency());
    }

    /** @param theirs the pipeline as it is by now */
    Conflict conflict(PipelineView theirs) {
        var url = PipelinePages.url(theirs);
        var now = of(theirs);
        return Conflict.on(url, url, theirs.version())
                .field("name", "pipelines.field.name", now.name, name)
                .field("kind", "pipelines.field.kind", now.kind, kind)
                .field("currency", "pipelines.field.currency", now.currency, currency);
    }

    private PipelineKind kindOrOther() {
        return kind == null ? PipelineKind.OTHER : kind;
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

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
