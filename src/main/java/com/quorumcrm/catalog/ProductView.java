package com.quorumcrm.catalog;

import com.quorumcrm.kernel.Money;
import java.util.Map;
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
        long version) {

    public ProductView {
        externalIds = Map.copyOf(externalIds);
    }
}
