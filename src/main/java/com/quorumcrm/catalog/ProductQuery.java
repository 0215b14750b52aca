package com.quorumcrm.catalog;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads products. Everybody sees the active ones; those who may change products see the others too. */
@Repository
@Transactional(readOnly = true)
public class ProductQuery {

    private static final String SELECT = """
            select p.id, p.sku, p.name, p.family, p.unit, p.recurring, p.price, p.currency, p.active, p.version,
                   (select coalesce(json_object_agg(e.system, e.external_id), '{}')
                    from product_external_id e where e.product_id = p.id) as external_ids
            from product p
            where p.deleted_at is null and (p.active or :inactiveToo)""";
    private static final TypeReference<Map<String, String>> IDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProductQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws NoSuchRecord when there is no such product for this viewer */
    public ProductView product(ProductId id, Viewer viewer) {
        return one("p.id = :value", id.id(), viewer).orElseThrow(NoSuchRecord::new);
    }

    /** The product with a SKU, whatever its case. */
    public Optional<ProductView> bySku(String sku, Viewer viewer) {
        return one("quorum_fold(p.sku) = quorum_fold(:value)", sku.strip(), viewer);
    }

    /** The product with a name, whatever its case; none when several have it. */
    public Optional<ProductView> byName(String name, Viewer viewer) {
        var found = some("quorum_fold(p.name) = quorum_fold(:value)", name.strip(), 2, viewer);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What may be put on a deal: active products by name, those whose name or SKU contains the text. */
    public List<ProductView> choices(String text, int limit, Viewer viewer) {
        return some("""
                p.active and (strpos(quorum_fold(p.name), quorum_fold(:value)) > 0
                              or strpos(quorum_fold(p.sku), quorum_fold(:value)) > 0)""", text.strip(), limit, viewer);
    }

    private Optional<ProductView> one(String condition, Object value, Viewer viewer) {
        return some(condition, value, 1, viewer).stream().findFirst();
    }

    private List<ProductView> some(String condition, Object value, int limit, Viewer viewer) {
        return jdbc.sql("%s and %s order by quorum_fold(p.name), p.id limit :limit".formatted(SELECT, condition))
                .param("inactiveToo", viewer.can(Permission.EDIT_PRODUCTS))
                .param("value", value)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private ProductView view(ResultSet row, int number) throws SQLException {
        return new ProductView(
                new ProductId(row.getObject("id", UUID.class)),
                row.getString("sku"),
                row.getString("name"),
                row.getString("family"),
                row.getString("unit"),
                row.getBoolean("recurring"),
                new Money(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("active"),
                json.readValue(row.getString("external_ids"), IDS),
                row.getLong("version"));
    }
}
