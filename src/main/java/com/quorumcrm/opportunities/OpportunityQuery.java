package com.quorumcrm.opportunities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads one deal and what belongs to it. */
@Repository
@Transactional(readOnly = true)
public class OpportunityQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    OpportunityQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** @throws NoSuchRecord when the viewer may not see it, or there is none */
    public OpportunityView find(OpportunityId id, Viewer viewer) {
        return view("o.id = :id", Map.of("id", id.id()), viewer).orElseThrow(NoSuchRecord::new);
    }

    /**
     * For somebody who is about to change it: whether they may comes before what they want of it.
     *
     * @throws NoSuchRecord when the viewer may not see it, or there is none
     * @throws Forbidden when the viewer may only read it
     */
    public OpportunityView editable(OpportunityId id, Viewer viewer) {
        var found = find(id, viewer);
        if (!found.editable()) {
            throw new Forbidden();
        }
        return found;
    }

    public Optional<OpportunityView> byExternalId(String system, String externalId, Viewer viewer) {
        return view(
                "o.id = (select x.opportunity_id from opportunity_external_id x where x.system = :system and x.external_id = :external)",
                Map.of("system", system, "external", externalId),
                viewer);
    }

    /**
     * The products that are part of the deal, in their order.
     *
     * @throws NoSuchRecord when the viewer may not see the deal
     */
    public List<LineView> lines(OpportunityId id, Viewer viewer) {
        visibility.requireRead(id.ref(), viewer);
        return jdbc.sql("""
                        select l.id, l.product_id, p.sku, p.name, p.unit, l.description, l.quantity, l.unit_price, l.amount, o.currency
                        from opportunity_line l
                        join product p on p.id = l.product_id
                        join opportunity o on o.id = l.opportunity_id
                        where l.opportunity_id = :id
                        order by l.position, l.id""").param("id", id.id()).query(LineView::of).list();
    }

    private Optional<OpportunityView> view(String condition, Map<String, Object> params, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var scope = visibility.of(viewer);
        var source = DealSource.now();
        return jdbc.sql("select %s from %s %s where %s and %s"
                        .formatted(
                                ViewRows.columns(scope),
                                source.from(scope),
                                ViewRows.joins(null),
                                source.condition(scope),
                                condition))
                .params(source.params(scope))
                .params(params)
                .query((row, number) -> ViewRows.view(row, viewer))
                .optional();
    }
}
