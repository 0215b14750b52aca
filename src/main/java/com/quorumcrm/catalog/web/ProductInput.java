package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ProductDetails;
import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.web.MoneyJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product as the API takes it. */
record ProductInput(
        @Nullable String sku,
        @Nullable String name,
        @Nullable String family,
        @Nullable String unit,
        @Nullable Boolean recurring,
        @Nullable MoneyJson price,
        @Nullable Boolean active,
        @Nullable Map<String, @Nullable String> externalIds) {

    /** What a new product holds before anything is given. */
    static ProductInput nothing() {
        return new ProductInput(null, null, null, null, false, null, true, Map.of());
    }

    static ProductInput of(ProductView product) {
        return new ProductInput(
                product.sku(),
                product.name(),
                product.family(),
                product.unit(),
                product.recurring(),
                MoneyJson.of(product.price()),
                product.active(),
                Map.copyOf(product.externalIds()));
    }

    ProductDetails details() {
        if (price == null) {
            throw new RuleBroken("price", "catalog.text.empty");
        }
        return new ProductDetails(
                sku == null ? "" : sku,
                name == null ? "" : name,
                family,
                unit,
                Boolean.TRUE.equals(recurring),
                price.money("price"),
                !Boolean.FALSE.equals(active),
                given());
    }

    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        if (externalIds != null) {
            externalIds.forEach((system, id) -> {
                if (id != null) {
                    given.put(system, id);
                }
            });
        }
        return given;
    }
}
