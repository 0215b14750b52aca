package com.quorumcrm.catalog;

import com.quorumcrm.kernel.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A product or service.
 *
 * @param unit what one of it is: a seat, a month, an hour
 * @param recurring charged again every period, not once
 * @param price of one unit
 * @param active may be put on new deals
 * @param externalIds the product's id in each other system
 */
public record ProductView(
        ProductId id,
        String sku,
        String name,
        @Nullable String family,
        @Nullable String unit,
        boolean recurring,
        Money price,
        boolean active,
        Map<String, String> externalIds,
        Instant updatedAt,
        long version) {

    public ProductView {
        externalIds = Collections.unmodifiableMap(new TreeMap<>(externalIds));
    }

    public ProductDetails details() {
        return new ProductDetails(sku, name, family, unit, recurring, price, active, externalIds);
    }
}
