package com.quorumcrm.leads;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads leads, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class LeadQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final LeadRows rows;

    LeadQuery(JdbcClient jdbc, Visibility visibility, LeadRows rows) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.rows = rows;
    }

    /** @throws NoSuchRecord when the viewer may not see it, or there is none */
    public LeadView find(LeadId id, Viewer viewer) {
        viewer.require(Permission.READ_LEADS);
        var scope = visibility.of(viewer);
        return jdbc.sql(rows.select(scope, "l.search") + "where l.id = :id and l.deleted_at is null and "
                        + scope.sql(RecordKind.LEAD, "l"))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> rows.view(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    /**
     * For somebody who is about to change it: whether they may comes before what they want of it.
     *
     * @throws NoSuchRecord when the viewer may not see it, or there is none
     * @throws Forbidden when the viewer may only read it
     */
    public LeadView editable(LeadId id, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        var found = find(id, viewer);
        if (!found.editable()) {
            throw new Forbidden();
        }
        return found;
    }

    public Optional<LeadId> byExternalId(String system, String externalId, Viewer viewer) {
        viewer.require(Permission.READ_LEADS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select l.id
                        from lead_external_id e join lead l on l.id = e.lead_id
                        where e.system = :system and e.external_id = :externalId and l.deleted_at is null and %s""".formatted(scope.sql(RecordKind.LEAD, "l")))
                .param("system", system)
                .param("externalId", externalId)
                .params(scope.params())
                .query((row, number) -> Rows.id(row, "id", LeadId::new))
                .optional();
    }
}
