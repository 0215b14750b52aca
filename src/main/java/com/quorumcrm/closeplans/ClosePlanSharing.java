package com.quorumcrm.closeplans;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.Secrets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the customer an address to read the plan under, and takes it back. */
@Service
@Transactional
public class ClosePlanSharing {

    private static final int LENGTH = 43;

    private final JdbcClient jdbc;
    private final ClosePlans plans;
    private final StepNotes notes;
    private final Clock clock;

    ClosePlanSharing(JdbcClient jdbc, ClosePlans plans, StepNotes notes, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.notes = notes;
        this.clock = clock;
    }

    /** @return the secret part of the address; an earlier one is void */
    public String share(OpportunityId deal, Viewer viewer) {
        plans.requireEdit(deal, viewer);
        var secret = Secrets.base62(LENGTH);
        jdbc.sql("""
                        insert into close_plan_share (opportunity_id, hash, created_at, created_by) values (:deal, :hash, :now, :by)
                        on conflict (opportunity_id) do update
                        set hash = excluded.hash, created_at = excluded.created_at, created_by = excluded.created_by,
                            opened_at = null, times_opened = 0""")
                .param("deal", deal.id())
                .param("hash", Secrets.sha256(secret))
                .param("now", now())
                .param("by", viewer.id().id())
                .update();
        notes.shared(deal, true, viewer);
        return secret;
    }

    /** Nobody reads the plan by the address any more. */
    public void revoke(OpportunityId deal, Viewer viewer) {
        plans.requireEdit(deal, viewer);
        var revoked = jdbc.sql("delete from close_plan_share where opportunity_id = :deal")
                .param("deal", deal.id())
                .update();
        if (revoked > 0) {
            notes.shared(deal, false, viewer);
        }
    }

    /** Notes that somebody has read the plan by its address. */
    public void opened(String secret) {
        jdbc.sql("""
                        update close_plan_share set opened_at = :now, times_opened = times_opened + 1
                        where hash = :hash""").param("now", now()).param("hash", Secrets.sha256(secret)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
