package com.quorumcrm.buyinggroups;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who reads what is written of people's attitudes; once an hour for each deal. */
@Service
@Transactional
public class AttitudeLog {

    private static final Duration ONCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    AttitudeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer has been shown the group; nothing is to be told when it held no attitudes for them. */
    public void read(BuyingGroupView group, Viewer viewer) {
        if (group.attitudes() && !group.members().isEmpty()) {
            read(group.deal(), viewer);
        }
    }

    private void read(OpportunityId deal, Viewer viewer) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into attitude_access (at, user_id, opportunity_id, how)
                        select :now, :viewer, :deal, 'READ'
                        where not exists (select from attitude_access
                                          where opportunity_id = :deal and user_id = :viewer and how = 'READ' and at > :since)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(ONCE).atOffset(ZoneOffset.UTC))
                .param("viewer", viewer.id().id())
                .param("deal", deal.id())
                .update();
    }
}
