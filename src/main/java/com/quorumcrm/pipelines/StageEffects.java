package com.quorumcrm.pipelines;

import com.quorumcrm.pipelines.ArrangeStages.Placed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what a change of the stages of a pipeline does to the deals that stand in them, before it is carried out. */
@Component
public class StageEffects {

    private final DealsInStages deals;

    StageEffects(DealsInStages deals) {
        this.deals = deals;
    }

    /**
     * Something that will be different.
     *
     * @param code a message key
     */
    public record Effect(String code, List<Object> arguments) {

        static Effect of(String what, Object... arguments) {
            return new Effect("pipelines.effect." + what, List.of(arguments));
        }
    }

    /** @throws com.quorumcrm.kernel.RuleBroken when the change could not be carried out */
    public List<Effect> of(PipelineView pipeline, ArrangeStages command) {
        var closing = new ClosingNames(command.won(), command.lost());
        StageRules.check(command.stages().stream().map(Placed::terms).toList(), closing);
        var counts = deals.counts(pipeline.stages());
        var effects = new ArrayList<Effect>();
        for (int at = 0; at < command.stages().size(); at++) {
            compare(pipeline, command.stages().get(at), at, counts, effects);
        }
        renamed(pipeline.wonStage(), closing.won(), counts, effects);
        renamed(pipeline.lostStage(), closing.lost(), counts, effects);
        return effects;
    }

    private static void compare(
            PipelineView pipeline, Placed placed, int at, Map<Stage, Long> counts, List<Effect> effects) {
        var found = stage(pipeline, placed);
        if (found.isEmpty()) {
            effects.add(Effect.of("added", placed.terms().name(), at + 1));
            return;
        }
        var stage = found.get();
        var terms = placed.terms();
        var here = counts.getOrDefault(stage, 0L);
        renamed(stage, terms.name(), counts, effects);
        if (stage.position() != at) {
            effects.add(Effect.of("moved", terms.name(), stage.position() + 1, at + 1, here));
        }
        if (stage.probability().compareTo(terms.probability()) != 0) {
            effects.add(Effect.of(
                    "probability", terms.name(), percent(stage.probability()), percent(terms.probability()), here));
        }
        if (stage.category() != terms.category()) {
            effects.add(Effect.of("category", terms.name(), here));
        }
    }

    private static void renamed(Stage stage, String name, Map<Stage, Long> counts, List<Effect> effects) {
        if (!stage.name().equals(name.strip())) {
            effects.add(Effect.of("renamed", stage.name(), name.strip(), counts.getOrDefault(stage, 0L)));
        }
    }

    private static Optional<Stage> stage(PipelineView pipeline, Placed placed) {
        return pipeline.stages().stream()
                .filter(stage -> stage.id().equals(placed.stage()))
                .findFirst();
    }

    private static String percent(BigDecimal probability) {
        return probability.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
