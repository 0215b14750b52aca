package com.quorumcrm.pipelines;

import static com.quorumcrm.pipelines.Criterion.Kind.ROLE_ENGAGED;
import static com.quorumcrm.pipelines.Criterion.Kind.ROLE_FILLED;
import static com.quorumcrm.pipelines.ForecastCategory.BEST_CASE;
import static com.quorumcrm.pipelines.ForecastCategory.COMMIT;
import static com.quorumcrm.pipelines.ForecastCategory.PIPELINE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The stages of each {@link Method}, with what is to be done and checked in them, in words of our own. */
@Component
class Methods {

    private static final Criterion AMOUNT = Criterion.field("amount");
    private static final Criterion CLOSE_DATE = Criterion.field("closeDate");
    private static final Criterion NEXT_STEP = Criterion.field("nextStep");

    private static final Map<Method, List<Step>> STEPS = Map.of(
            Method.PLAIN,
            List.of(
                    new Step("qualify", "0.10", PIPELINE, 14, 1, List.of()),
                    new Step("discover", "0.25", PIPELINE, 21, 1, List.of(AMOUNT)),
                    new Step("propose", "0.50", BEST_CASE, 21, 1, List.of(CLOSE_DATE)),
                    new Step("negotiate", "0.80", COMMIT, 14, 1, List.of())),
            Method.MEDDPICC,
            List.of(
                    new Step("pain", "0.10", PIPELINE, 14, 1, List.of()),
                    new Step("metrics", "0.20", PIPELINE, 21, 2, List.of(role(ROLE_FILLED, BuyingRole.CHAMPION))),
                    new Step(
                            "process", "0.40", PIPELINE, 30, 2, List.of(role(ROLE_ENGAGED, BuyingRole.ECONOMIC_BUYER))),
                    new Step("paper", "0.60", BEST_CASE, 21, 1, List.of(AMOUNT, CLOSE_DATE)),
                    new Step("close", "0.85", COMMIT, 14, 1, List.of(NEXT_STEP))),
            Method.SPICED,
            List.of(
                    new Step("situation", "0.10", PIPELINE, 14, 2, List.of()),
                    new Step("impact", "0.30", PIPELINE, 21, 1, List.of(AMOUNT)),
                    new Step("event", "0.55", BEST_CASE, 21, 1, List.of(CLOSE_DATE)),
                    new Step("decision", "0.80", COMMIT, 14, 2, List.of(role(ROLE_FILLED, BuyingRole.DECISION_MAKER)))),
            Method.BANT,
            List.of(
                    new Step("need", "0.10", PIPELINE, 14, 1, List.of()),
                    new Step("budget", "0.25", PIPELINE, 21, 1, List.of(AMOUNT)),
                    new Step(
                            "authority",
                            "0.45",
                            PIPELINE,
                            21,
                            1,
                            List.of(role(ROLE_FILLED, BuyingRole.ECONOMIC_BUYER))),
                    new Step("timing", "0.65", BEST_CASE, 21, 1, List.of(CLOSE_DATE)),
                    new Step("close", "0.85", COMMIT, 14, 1, List.of(NEXT_STEP))));

    private final MessageSource messages;

    Methods(MessageSource messages) {
        this.messages = messages;
    }

    /** @param offered which criteria can be chosen; the others are left out */
    List<StageTerms> stages(Method method, Predicate<Criterion> offered, Locale locale) {
        return STEPS.getOrDefault(method, List.of()).stream()
                .map(step -> terms(method, step, offered, locale))
                .toList();
    }

    private StageTerms terms(Method method, Step step, Predicate<Criterion> offered, Locale locale) {
        var path = method.label() + "." + step.key;
        var criteria = new ArrayList<Criterion>();
        for (int check = 1; check <= step.checks; check++) {
            criteria.add(Criterion.check(
                    method.key() + "-" + step.key + "-" + check, word(path + ".check" + check, locale)));
        }
        step.needs.stream().filter(offered).forEach(criteria::add);
        return new StageTerms(
                word(path, locale),
                new BigDecimal(step.probability),
                step.category,
                step.stuckAfterDays,
                word(path + ".guidance", locale),
                criteria);
    }

    private static Criterion role(Criterion.Kind kind, BuyingRole role) {
        return Criterion.role(kind, role);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private record Step(
            String key,
            String probability,
            ForecastCategory category,
            int stuckAfterDays,
            int checks,
            List<Criterion> needs) {}
}
