package com.quorumcrm.deallists;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What lists of deals can be narrowed by that depends on data, in one statement. */
@Repository
@Transactional(readOnly = true)
public class FilterOffers {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    FilterOffers(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** What a filter can be narrowed by. */
    public enum Kind {
        /** The people on the viewer's line, by name; nobody when the line is the viewer alone. */
        OWNER,
        PIPELINE,
        /** Of all pipelines; a key that several have is offered once. */
        STAGE
    }

    /** @param value the id of a person, the key of anything else */
    public record Offer(Kind kind, String value, String name) {}

    public Map<Kind, List<Offer>> all(Viewer viewer) {
        return jdbc
                .sql("""
                        (select 'OWNER' as kind, cast(id as text) as value, name, 0 as position from app_user
                         where id = any(cast(:line as uuid[])) and status <> 'DISABLED' and cardinality(cast(:line as uuid[])) > 1
                         order by quorum_fold(name), id limit 10)
                        union all
                        select 'PIPELINE', key, name, position from pipeline where retired_at is null
                        union all
                        select 'STAGE', s.key, min(s.name), min(p.position * 100 + s.position)
                        from stage s join pipeline p on p.id = s.pipeline_id
                        where s.retired_at is null and p.retired_at is null
                        group by s.key
                        order by kind, position, name, value""")
                .param("line", PostgresArrays.uuids(visibility.of(viewer).line()))
                .query(Offer.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Offer::kind));
    }
}
