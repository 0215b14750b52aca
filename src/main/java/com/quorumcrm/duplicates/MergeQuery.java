package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds what went into a record and can still come out again. */
@Repository
@Transactional(readOnly = true)
public class MergeQuery {

    private static final int LATEST = 10;

    private final JdbcClient jdbc;
    private final Merging merging;

    MergeQuery(JdbcClient jdbc, Merging merging) {
        this.jdbc = jdbc;
        this.merging = merging;
    }

    /** The latest first; none for those who may not take them back. */
    public List<StandingMerge> into(RecordRef record, Viewer viewer) {
        return merging.mayMerge(record, viewer)
                ? jdbc.sql("""
                                select m.id, l.name, m.merged_at, u.name as merged_by
                                from record_merge m join %s l on l.id = m.loser_id join app_user u on u.id = m.merged_by
                                where m.record_kind = :kind and m.winner_id = :record and m.undone_at is null
                                  and l.merged_into_id = m.winner_id and l.deleted_at is not null
                                order by m.merged_at desc limit %d""".formatted(record.kind().table(), LATEST))
                        .param("kind", record.kind().name())
                        .param("record", record.id())
                        .query((row, number) -> new StandingMerge(
                                new MergeId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                Rows.instant(row, "merged_at"),
                                row.getString("merged_by")))
                        .list()
                : List.of();
    }
}
