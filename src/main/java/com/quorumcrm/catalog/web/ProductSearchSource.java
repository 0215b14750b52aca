package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.SearchHit;
import com.quorumcrm.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProductSearchSource implements SearchSource {

    private final ProductQuery products;

    ProductSearchSource(ProductQuery products) {
        this.products = products;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String label() {
        return "catalog.navigation";
    }

    @Override
    public String icon() {
        return "package";
    }

    @Override
    public List<SearchHit> find(String text, int limit, Viewer viewer) {
        return products.choices(text, limit, viewer).stream()
                .map(product -> new SearchHit(
                        new RecordRef(RecordKind.PRODUCT, product.id().id()), product.name(), product.sku()))
                .toList();
    }
}
