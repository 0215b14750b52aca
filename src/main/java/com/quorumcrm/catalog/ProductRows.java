package com.quorumcrm.catalog;

import com.quorumcrm.kernel.Money;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of products. */
final class ProductRows {

    static final String COLUMNS = """
            p.id, p.version, p.sku, p.name, p.family, p.unit, p.recurring, p.price, p.currency, p.active, p.updated_at,
            array(select system from product_external_id where product_id = p.id order by system) as systems,
            array(select external_id from product_external_id where product_id = p.id order by system) as external_ids""";

    /** Everybody sees the active ones; those who may change products see the others too. */
    static final String VISIBLE = "p.deleted_at is null and (p.active or :inactiveToo)";

    private ProductRows() {}

    static ProductView view(ResultSet row, int number) throws SQLException {
        return new ProductView(
                new ProductId(row.getObject("id", UUID.class)),
                row.getString("sku"),
                row.getString("name"),
                row.getString("family"),
                row.getString("unit"),
                row.getBoolean("recurring"),
                new Money(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("active"),
                externalIds(texts(row.getArray("systems")), texts(row.getArray("external_ids"))),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static Map<String, String> externalIds(String[] systems, String[] ids) {
        var map = new TreeMap<String, String>();
        for (int i = 0; i < systems.length; i++) {
            map.put(systems[i], ids[i]);
        }
        return map;
    }

    private static String[] texts(@Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
