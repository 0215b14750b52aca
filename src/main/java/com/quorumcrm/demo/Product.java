package com.quorumcrm.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Something the demo company sells.
 *
 * @param price in the organisation's currency
 * @param weight how often it is sold, compared with others
 */
record Product(
        UUID id,
        String sku,
        String name,
        String family,
        String unit,
        boolean recurring,
        BigDecimal price,
        double weight) {

    static List<Product> all(Times times) {
        var chance = Chance.of("product", 0);
        var at = times.on(times.start(), chance);
        return Vocabulary.read("products", row -> of(row, chance.id(at)));
    }

    private static Product of(NamedCsvRecord row, UUID id) {
        return new Product(
                id,
                row.getField("sku"),
                row.getField("name"),
                row.getField("family"),
                row.getField("unit"),
                Boolean.parseBoolean(row.getField("recurring")),
                new BigDecimal(row.getField("price")),
                Vocabulary.number(row, "weight"));
    }
}
