package com.quorumcrm.health;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Jobs;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much each reason counts in the health of accounts, compared with the others. */
@Service
@Transactional
public class HealthWeights {

    private static final int HEAVIEST = 100;

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    HealthWeights(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<HealthReason, Integer> current() {
        var weights = new EnumMap<HealthReason, Integer>(HealthReason.class);
        jdbc.sql("select reason, weight from health_weight").query(row -> {
            weights.put(HealthReason.valueOf(row.getString("reason")), row.getInt("weight"));
        });
        return weights;
    }

    /** @param weights each from 0 to 100, and not all of them 0 */
    public void change(Map<HealthReason, Integer> weights, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        var rules = new Rules();
        weights.forEach((reason, weight) ->
                rules.that(weight >= 0 && weight <= HEAVIEST, reason.key(), "health.rule.weight", HEAVIEST));
        rules.that(weights.values().stream().anyMatch(weight -> weight > 0), null, "health.rule.nothing");
        rules.enforce();
        weights.forEach((reason, weight) -> jdbc.sql("update health_weight set weight = :weight where reason = :reason")
                .param("weight", weight)
                .param("reason", reason.name())
                .update());
        jobs.enqueue(HealthJobs.RECKON, Long.toString(clock.millis()), new HealthJobs.Reckoning("weights"));
    }
}
