package com.quorumcrm.leads;

import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the scores of leads for whoever works them out, whoever asks: a score is everybody's, and no change of the lead. */
@Repository
@Transactional
public class LeadScores {

    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LeadScores(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next leads in the order of their keys. */
    @Transactional(readOnly = true)
    public List<LeadId> next(@Nullable LeadId after, int most) {
        return jdbc.sql("""
                        select id from lead
                        where deleted_at is null and (cast(:after as uuid) is null or id > cast(:after as uuid))
                        order by id limit :most""")
                .param("after", after == null ? null : after.id())
                .param("most", most)
                .query((row, number) -> Rows.id(row, "id", LeadId::new))
                .list();
    }

    /** What is known of them. */
    @Transactional(readOnly = true)
    public Map<LeadId, LeadDetails> details(Collection<LeadId> leads) {
        var details = new LinkedHashMap<LeadId, LeadDetails>();
        jdbc.sql("select l.*, l.referred_by_id as sent_by_id from lead l where l.id = any(cast(:ids as uuid[]))")
                .param("ids", PostgresArrays.uuids(leads.stream().map(LeadId::id)))
                .query(row -> {
                    details.put(Rows.id(row, "id", LeadId::new), LeadRows.details(row));
                });
        return details;
    }

    /** @param reasons the score is the sum of their points */
    public void set(LeadId lead, List<ScoreReason> reasons) {
        var score = reasons.stream().mapToInt(ScoreReason::points).sum();
        jdbc.sql("""
                        update lead set score = :score, score_reasons = cast(:reasons as jsonb)
                        where id = :lead and (score, score_reasons) is distinct from (:score, cast(:reasons as jsonb))""")
                .param("lead", lead.id())
                .param("score", Math.clamp(score, -MOST, MOST))
                .param("reasons", json.writeValueAsString(reasons))
                .update();
    }
}
