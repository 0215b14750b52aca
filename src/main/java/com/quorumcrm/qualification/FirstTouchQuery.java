package com.quorumcrm.qualification;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Measures how soon new leads are turned to. */
@Repository
@Transactional(readOnly = true)
public class FirstTouchQuery {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final DeskSettings settings;
    private final Clock clock;

    FirstTouchQuery(JdbcClient jdbc, Visibility visibility, DeskSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param team whether leads of everybody count whom the viewer may see, and not only their own */
    public FirstTouchView of(boolean team, Viewer viewer) {
        viewer.require(Permission.READ_LEADS);
        var scope = visibility.of(viewer);
        var target = settings.current().targetMinutes();
        var now = clock.instant();
        return jdbc.sql("""
                        select count(t.first_touch_at) as touched,
                               count(*) filter (where t.first_touch_at <= l.created_at + make_interval(mins => :target)) as in_time,
                               count(*) filter (where t.first_touch_at is null and l.status = 'NEW'
                                                and l.created_at < cast(:now as timestamptz) - make_interval(mins => :target)) as waiting,
                               percentile_cont(0.5) within group (order by extract(epoch from t.first_touch_at - l.created_at)) as median
                        from lead l left join lead_turn t on t.lead_id = l.id
                        where l.deleted_at is null and l.created_at >= :since and %s and %s""".formatted(team ? "true" : "l.owner_id = :viewer", scope.sql(RecordKind.LEAD, "l")))
                .params(scope.params())
                .param("target", target)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var seconds = row.getObject("median", Double.class);
                    return new FirstTouchView(
                            seconds == null ? null : Math.round(seconds / 60),
                            row.getLong("touched"),
                            row.getLong("in_time"),
                            row.getLong("waiting"),
                            target);
                })
                .single();
    }
}
