package com.quorumcrm.pipelines;

import static com.quorumcrm.pipelines.ForecastCategory.BEST_CASE;
import static com.quorumcrm.pipelines.ForecastCategory.COMMIT;
import static com.quorumcrm.pipelines.ForecastCategory.PIPELINE;

import com.quorumcrm.kernel.Viewer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an organisation starts with. Keys are made from the English names, so that they are the same everywhere. */
@Component
class DefaultPipelines {

    private static final List<String> REASONS =
            List.of("price", "no-decision", "competitor", "timing", "missing-feature", "no-budget", "duplicate");

    private final MessageSource messages;
    private final Methods methods;
    private final ExitCriteria criteria;

    DefaultPipelines(MessageSource messages, Methods methods, ExitCriteria criteria) {
        this.messages = messages;
        this.methods = methods;
        this.criteria = criteria;
    }

    List<OpenPipeline> pipelines() {
        return List.of(newBusiness(), renewals());
    }

    List<String> lossReasons() {
        return REASONS.stream().map(reason -> english("reason." + reason)).toList();
    }

    ClosingNames closing(Locale locale) {
        return new ClosingNames(
                messages.getMessage("pipelines.default.won", null, locale),
                messages.getMessage("pipelines.default.lost", null, locale));
    }

    List<StageTerms> stages(Method method, Viewer viewer) {
        var offers = criteria.offers(null, viewer);
        return methods.stages(
                method,
                criterion -> offers.stream().anyMatch(offer -> offer.criterion().asksAs(criterion)),
                viewer.locale());
    }

    private OpenPipeline newBusiness() {
        return new OpenPipeline(
                PipelineTerms.of(english("new-business"), PipelineKind.NEW_BUSINESS)
                        .needing(new Committee(
                                List.of(BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION, BuyingRole.TECHNICAL_EVALUATOR),
                                List.of())),
                List.of(
                        stage("qualify", "0.10", PIPELINE, 14),
                        stage("discover", "0.25", PIPELINE, 21),
                        stage("propose", "0.50", BEST_CASE, 21),
                        stage("negotiate", "0.80", COMMIT, 14)));
    }

    private OpenPipeline renewals() {
        return new OpenPipeline(
                PipelineTerms.of(english("renewals"), PipelineKind.RENEWAL)
                        .needing(new Committee(List.of(BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION), List.of())),
                List.of(
                        stage("upcoming", "0.60", PIPELINE, 60),
                        stage("engaged", "0.75", BEST_CASE, 30),
                        stage("agreed", "0.90", COMMIT, 14)));
    }

    private StageTerms stage(String name, String probability, ForecastCategory category, int stuckAfterDays) {
        return new StageTerms(english("stage." + name), new BigDecimal(probability), category, stuckAfterDays);
    }

    private String english(String key) {
        return messages.getMessage("pipelines.default." + key, null, Locale.ENGLISH);
    }
}
