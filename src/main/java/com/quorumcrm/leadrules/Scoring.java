package com.quorumcrm.leadrules;

import com.quorumcrm.intake.LeadsTaken;
import com.quorumcrm.leads.LeadAdded;
import com.quorumcrm.leads.LeadChanged;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadScores;
import com.quorumcrm.qualification.AttemptMade;
import com.quorumcrm.qualification.AttemptOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the scores of leads, in the same transaction as what changes them: a score is never of what a lead was before. */
@Component
@Transactional
class Scoring {

    private static final int BATCH = 500;

    private final ScoreRules rules;
    private final LeadScores scores;
    private final JdbcClient jdbc;

    Scoring(ScoreRules rules, LeadScores scores, JdbcClient jdbc) {
        this.rules = rules;
        this.scores = scores;
        this.jdbc = jdbc;
    }

    @EventListener
    void score(LeadAdded added) {
        score(List.of(added.lead()));
    }

    @EventListener
    void score(LeadChanged changed) {
        score(List.of(changed.lead()));
    }

    @EventListener
    void score(LeadsTaken taken) {
        score(taken.leads());
    }

    @EventListener
    void score(AttemptMade made) {
        score(List.of(made.lead()));
    }

    /**
     * Scores the next leads in the order of their keys.
     *
     * @param after null to begin
     * @return the last of them, null when there are no more
     */
    @Nullable
    LeadId scoreSome(@Nullable LeadId after) {
        var some = scores.next(after, BATCH);
        score(some);
        return some.size() < BATCH ? null : some.getLast();
    }

    private void score(List<LeadId> leads) {
        var current = rules.current();
        scores.details(leads).forEach((lead, details) -> {
            var traits = LeadTraits.of(details, count(lead, null), count(lead, AttemptOutcome.SPOKE));
            scores.set(lead, rules.reasons(traits, current));
        });
    }

    private int count(LeadId lead, @Nullable AttemptOutcome outcome) {
        return jdbc.sql("""
                        select count(*) from lead_attempt where lead_id = :lead and (cast(:outcome as text) is null or outcome = :outcome)""")
                .param("lead", lead.id())
                .param("outcome", outcome == null ? null : outcome.name())
                .query(Integer.class)
                .single();
    }
}
