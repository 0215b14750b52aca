package com.quorumcrm.opportunities.web;

import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests products for deals, by what people know them by. */
@RestController
class SoldProducts {

    static final String LOOKUP = "/opportunities/product-choices";
    private static final int OFFERED = 50;

    private final ProductQuery products;

    SoldProducts(ProductQuery products) {
        this.products = products;
    }

    @GetMapping(LOOKUP)
    List<Choice> choices(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        return products.choices(q, OFFERED, viewer).stream()
                .map(product -> Choice.of(product.sku(), product.name(), product.sku()))
                .toList();
    }

    /** @throws RuleBroken when there is no such product, or it is no longer sold */
    ProductView sold(@Nullable String sku, Viewer viewer) {
        return products.bySku(sku == null ? "" : sku, viewer)
                .orElseThrow(() -> new RuleBroken("sku", "opportunities.rule.product"));
    }
}
