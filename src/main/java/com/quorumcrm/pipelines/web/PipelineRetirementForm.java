package com.quorumcrm.pipelines.web;

import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the deals of a retired pipeline go.
 *
 * @param moves the id of the stage they go to by the id of the stage they leave
 */
record PipelineRetirementForm(long version, Map<String, String> moves) {

    private static final String MOVE = "move.";

    /** @param parameters as posted: {@code version}, and {@code move.} with the id of each stage */
    static PipelineRetirementForm read(long version, Map<String, String> parameters) {
        var moves = new HashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(MOVE) && !value.isEmpty()) {
                moves.put(name.substring(MOVE.length()), value);
            }
        });
        return new PipelineRetirementForm(version, moves);
    }

    public String field(Stage stage) {
        return MOVE + stage.id();
    }

    public boolean chose(Stage stage, String target) {
        return target.equals(moves.get(stage.id().toString()));
    }

    Map<StageId, StageId> targets(List<Stage> stages) {
        var targets = new HashMap<StageId, StageId>();
        stages.forEach(stage -> {
            var target = moves.get(stage.id().toString());
            if (target != null) {
                targets.put(stage.id(), StageId.of(target));
            }
        });
        return targets;
    }
}
