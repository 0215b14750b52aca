package com.quorumcrm.identity;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that knows which records a person may see and change.
 *
 * <p>A record is read by its owner, the owner's managers, colleagues of a team that shares, people with a grant, and
 * those who see everything; the owner of an account and their managers read all its opportunities. Rights only add up.
 */
@Repository
@Transactional(readOnly = true)
public class Visibility {

    private final JdbcClient jdbc;
    private final Standings standings;

    Visibility(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    /** Resolves what the viewer may see; asked for once per web request, whatever the number of queries. */
    public Scope of(Viewer viewer) {
        var standing = standings.of(viewer.id());
        return Scope.of(viewer, standing.organisation(), standing.reach());
    }

    /**
     * How far the viewer's rights on a record go; records in the trash are out of reach.
     *
     * @param record a record of a kind with an owner, or a product
     */
    public Access access(RecordRef record, Viewer viewer) {
        var scope = of(viewer);
        return jdbc.sql("select %s from %s r where r.id = :record and r.deleted_at is null and %s"
                        .formatted(
                                scope.editSql(record.kind(), "r"),
                                record.kind().table(),
                                scope.sql(record.kind(), "r")))
                .param("record", record.id())
                .params(scope.params())
                .query((row, number) -> row.getBoolean(1) ? Access.EDIT : Access.READ)
                .optional()
                .orElse(Access.NONE);
    }

    /** @throws NoSuchRecord when the viewer may not see the record, or there is none */
    public void requireRead(RecordRef record, Viewer viewer) {
        if (access(record, viewer) == Access.NONE) {
            throw new NoSuchRecord();
        }
    }

    /**
     * @throws NoSuchRecord when the viewer may not see the record, or there is none
     * @throws Forbidden when the viewer may see the record and not change it
     */
    public void requireEdit(RecordRef record, Viewer viewer) {
        switch (access(record, viewer)) {
            case NONE -> throw new NoSuchRecord();
            case READ -> throw new Forbidden();
            case EDIT -> {}
        }
    }
}
