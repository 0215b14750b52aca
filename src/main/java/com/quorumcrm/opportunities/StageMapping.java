package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.math.BigDecimal;
import java.util.Comparator;

/** Which stage of another pipeline a deal's stage comes closest to. */
public final class StageMapping {

    private StageMapping() {}

    /** The one of the same name; or else the last whose deals are no likelier won than the deal; or else the first. */
    public static Stage closest(OpportunityView deal, PipelineView other) {
        return other.openStages().stream()
                .filter(stage -> stage.name().equalsIgnoreCase(deal.stageName()))
                .findFirst()
                .orElseGet(() -> upTo(deal.probability(), other));
    }

    private static Stage upTo(BigDecimal probability, PipelineView other) {
        return other.openStages().stream()
                .filter(stage -> stage.probability().compareTo(probability) <= 0)
                .max(Comparator.comparing(Stage::probability).thenComparing(Stage::position))
                .orElseGet(other::firstStage);
    }
}
