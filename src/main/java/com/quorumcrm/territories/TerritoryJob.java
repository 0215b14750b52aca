package com.quorumcrm.territories;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Refusal;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.JobHandler;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Applies the rules. Run again, it does what is left: a company that was moved is not planned to move. */
@Component
class TerritoryJob implements JobHandler<TerritoryRuns.Call> {

    static final String NAME = "territories.apply";

    private static final int AT_ONCE = 1000;

    private final TerritoryPlan plan;
    private final TerritoryMoves moves;
    private final TerritoryRuns runs;
    private final Viewers viewers;

    TerritoryJob(TerritoryPlan plan, TerritoryMoves moves, TerritoryRuns runs, Viewers viewers) {
        this.plan = plan;
        this.moves = moves;
        this.runs = runs;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<TerritoryRuns.Call> payloadType() {
        return TerritoryRuns.Call.class;
    }

    @Override
    public void run(TerritoryRuns.Call call) {
        var run = TerritoryRunId.of(call.run());
        var viewer = viewers.find(UserId.of(call.by())).orElseThrow();
        var planned = plan.moves(viewer);
        runs.plan(run, planned.size());
        var byOwner = planned.stream().collect(Collectors.partitioningBy(PlannedMove::changesOwner));
        var staying = byOwner.getOrDefault(false, List.of());
        for (int from = 0; from < staying.size(); from += AT_ONCE) {
            moves.place(run, staying.subList(from, Math.min(from + AT_ONCE, staying.size())));
        }
        byOwner.getOrDefault(true, List.of()).forEach(move -> move(run, move, viewer));
        runs.finish(run);
    }

    private void move(TerritoryRunId run, PlannedMove move, Viewer viewer) {
        try {
            moves.move(run, move, viewer);
        } catch (Refusal refused) {
            moves.refuse(run, move, refused.getClass().getSimpleName());
        }
    }
}
