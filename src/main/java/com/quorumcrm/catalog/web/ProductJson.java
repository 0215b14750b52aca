package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.web.MoneyJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as the API answers it. */
record ProductJson(
        UUID id,
        String sku,
        String name,
        @Nullable String family,
        @Nullable String unit,
        boolean recurring,
        @Nullable MoneyJson price,
        boolean active,
        Map<String, String> externalIds,
        Instant updatedAt,
        long version) {

    static ProductJson of(ProductView product) {
        return new ProductJson(
                product.id().id(),
                product.sku(),
                product.name(),
                product.family(),
                product.unit(),
                product.recurring(),
                MoneyJson.of(product.price()),
                product.active(),
                product.externalIds(),
                product.updatedAt(),
                product.version());
    }
}
