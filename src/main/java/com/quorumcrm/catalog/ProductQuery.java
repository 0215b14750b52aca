package com.quorumcrm.catalog;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads products. Everybody sees the active ones; those who may change products see the others too. */
@Repository
@Transactional(readOnly = true)
public class ProductQuery {

    private final JdbcClient jdbc;

    ProductQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NoSuchRecord when there is no such product for this viewer */
    public ProductView product(ProductId id, Viewer viewer) {
        viewer.require(Permission.READ_PRODUCTS);
        return one("p.id = :value", id.id(), viewer).orElseThrow(NoSuchRecord::new);
    }

    /** The product with a SKU, whatever its case. */
    public Optional<ProductView> bySku(String sku, Viewer viewer) {
        return one("quorum_fold(p.sku) = quorum_fold(:value)", sku.strip(), viewer);
    }

    /** The product with a name, whatever its case; none when several have it. */
    public Optional<ProductView> byName(String name, Viewer viewer) {
        var found = some("quorum_fold(p.name) = quorum_fold(:value)", Map.of("value", name.strip()), 2, viewer);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public Optional<ProductView> byExternalId(String system, String externalId, Viewer viewer) {
        return some("""
                        p.id = (select product_id from product_external_id
                                where system = :system and external_id = :externalId)""", Map.of("system", system, "externalId", externalId), 1, viewer).stream()
                .findFirst();
    }

    /** What may be put on a deal: active products by name, those whose name or SKU contains the text. */
    public List<ProductView> choices(String text, int limit, Viewer viewer) {
        return some("""
                p.active and (strpos(quorum_fold(p.name), quorum_fold(:value)) > 0
                              or strpos(quorum_fold(p.sku), quorum_fold(:value)) > 0)""", Map.of("value", text.strip()), limit, viewer);
    }

    /** The families that products have been put into, by name. */
    public List<String> families(Viewer viewer) {
        return jdbc.sql("""
                        select min(p.family) from product p where p.family is not null and %s
                        group by quorum_fold(p.family) order by quorum_fold(min(p.family)) limit 200""".formatted(ProductRows.VISIBLE))
                .param("inactiveToo", viewer.can(Permission.EDIT_PRODUCTS))
                .query(String.class)
                .list();
    }

    private Optional<ProductView> one(String condition, Object value, Viewer viewer) {
        return some(condition, Map.of("value", value), 1, viewer).stream().findFirst();
    }

    private List<ProductView> some(String condition, Map<String, Object> params, int limit, Viewer viewer) {
        return jdbc.sql("select %s from product p where %s and %s order by quorum_fold(p.name), p.id limit :limit"
                        .formatted(ProductRows.COLUMNS, ProductRows.VISIBLE, condition))
                .param("inactiveToo", viewer.can(Permission.EDIT_PRODUCTS))
                .params(params)
                .param("limit", limit)
                .query(ProductRows::view)
                .list();
    }
}
