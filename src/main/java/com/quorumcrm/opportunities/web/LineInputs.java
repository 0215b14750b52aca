package com.quorumcrm.opportunities.web;

import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.LineInput;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds the products that lines of the API name by SKU. */
@Component
class LineInputs {

    private final ProductQuery products;

    LineInputs(ProductQuery products) {
        this.products = products;
    }

    List<LineInput> of(List<LineInputJson> lines, Currency currency, Viewer viewer) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> input("lines[" + i + "]", lines.get(i), currency, viewer))
                .toList();
    }

    private LineInput input(String field, LineInputJson line, Currency currency, Viewer viewer) {
        var sku = line.sku() == null ? "" : line.sku();
        return products.bySku(sku, viewer)
                .map(product -> line.input(field, product, currency))
                .orElseThrow(() -> new RuleBroken(field + ".sku", "opportunities.rule.product"));
    }
}
