package com.quorumcrm.pipelines.web;

import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.DealsInStages;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.Method;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.web.Choice;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a pipeline is opened and changed, with what they offer to choose from. */
@Component
class PipelinePages {

    private final PipelineQuery pipelines;
    private final LossReasonQuery reasons;
    private final TeamQuery teams;
    private final DealsInStages deals;

    PipelinePages(PipelineQuery pipelines, LossReasonQuery reasons, TeamQuery teams, DealsInStages deals) {
        this.deals = deals;
        this.pipelines = pipelines;
        this.reasons = reasons;
        this.teams = teams;
    }

    /** A pipeline that may still be changed. */
    PipelineView inUse(String key) {
        return pipelines.byKey(key).filter(pipeline -> !pipeline.retired()).orElseThrow(NoSuchRecord::new);
    }

    ModelAndView opening(HttpStatus status) {
        return new ModelAndView("pipelines/new", status)
                .addObject("kinds", kinds())
                .addObject("methods", methods())
                .addObject("currencies", currencies());
    }

    /** The page lacks the form that was not sent in; it is made from the pipeline. */
    ModelAndView showing(PipelineView pipeline, HttpStatus status, Viewer viewer) {
        return new ModelAndView("pipelines/show", status)
                .addObject("pipeline", pipeline)
                .addObject("url", url(pipeline))
                .addObject("keys", keys(pipeline))
                .addObject("asks", asks(pipeline))
                .addObject("counts", counts(pipeline))
                .addObject("kinds", kinds())
                .addObject("currencies", currencies())
                .addObject("categories", categories())
                .addObject("roles", roles())
                .addObject("teams", teams(viewer))
                .addObject("reasons", reasons());
    }

    static String url(PipelineView pipeline) {
        return "/admin/pipelines/" + pipeline.key();
    }

    private static Map<String, String> keys(PipelineView pipeline) {
        return pipeline.stages().stream()
                .collect(Collectors.toMap(stage -> stage.id().toString(), Stage::key));
    }

    private static List<Choice> methods() {
        return Stream.of(Method.values())
                .map(method -> Choice.keyed(method.name(), method.label()))
                .toList();
    }

    private static List<Choice> roles() {
        return Stream.of(BuyingRole.values())
                .map(role -> Choice.keyed(role.name(), role.label()))
                .toList();
    }

    private List<Choice> teams(Viewer viewer) {
        return teams.tree(viewer).stream()
                .map(team -> Choice.of(team.id().toString(), team.name()))
                .toList();
    }

    private List<Choice> reasons() {
        return reasons.all().stream()
                .map(reason -> Choice.of(reason.id().toString(), reason.name()))
                .toList();
    }

    /** How many exit criteria each stage has, by its id. */
    private static Map<String, Integer> asks(PipelineView pipeline) {
        return pipeline.stages().stream()
                .collect(Collectors.toMap(
                        stage -> stage.id().toString(),
                        stage -> stage.criteria().size()));
    }

    /** How many deals stand in each stage in which there are any, by its id. */
    private Map<String, Long> counts(PipelineView pipeline) {
        return deals.counts(pipeline.stages()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id().toString(), Map.Entry::getValue));
    }

    private static List<Choice> kinds() {
        return Stream.of(PipelineKind.values())
                .map(kind -> Choice.keyed(kind.name(), kind.label()))
                .toList();
    }

    private static List<Choice> categories() {
        return Stream.of(ForecastCategory.values())
                .filter(category -> category != ForecastCategory.CLOSED)
                .map(category -> Choice.keyed(category.name(), category.label()))
                .toList();
    }

    private static List<Choice> currencies() {
        var locale = LocaleContextHolder.getLocale();
        return Currency.getAvailableCurrencies().stream()
                .filter(PipelinePages::isMoney)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> Choice.of(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + " – " + currency.getDisplayName(locale)))
                .toList();
    }

    private static boolean isMoney(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0
                && !currency.getDisplayName(Locale.ENGLISH).contains("(");
    }
}
