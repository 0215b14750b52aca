package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many deals stand where; asks whoever keeps deals, and finds none when nobody does. */
@Component
public class DealsInStages {

    private final ObjectProvider<StageUse> uses;

    DealsInStages(ObjectProvider<StageUse> uses) {
        this.uses = uses;
    }

    /** Counts all deals that stand in a stage, whoever may see them. */
    public long count(StageId stage) {
        return all(List.of(stage)).getOrDefault(stage, 0L);
    }

    /** Counts per stage, in the order of the stages, without those that have no deals. */
    public Map<Stage, Long> counts(List<Stage> stages) {
        var all = all(stages.stream().map(Stage::id).toList());
        var counts = new LinkedHashMap<Stage, Long>();
        stages.stream()
                .filter(stage -> all.containsKey(stage.id()))
                .forEach(stage -> counts.put(stage, all.get(stage.id())));
        return counts;
    }

    /** What became of the deals that have stood in each stage. */
    public Map<StageId, StageRecord> records(PipelineId pipeline) {
        var records = new HashMap<StageId, StageRecord>();
        uses.forEach(use -> records.putAll(use.records(pipeline)));
        return records;
    }

    /**
     * Empties a stage.
     *
     * @throws RuleBroken when there are deals and no place for them
     */
    void move(StageId from, @Nullable StageId to, Viewer viewer) {
        if (to != null) {
            uses.forEach(use -> use.move(from, to, viewer));
            return;
        }
        var deals = count(from);
        if (deals > 0) {
            throw new RuleBroken("moveTo", "pipelines.stage.in-use", deals);
        }
    }

    private Map<StageId, Long> all(List<StageId> stages) {
        var all = new HashMap<StageId, Long>();
        uses.forEach(use -> use.count(stages).forEach((stage, deals) -> all.merge(stage, deals, Long::sum)));
        return all;
    }
}
