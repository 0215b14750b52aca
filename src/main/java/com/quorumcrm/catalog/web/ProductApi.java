package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ChangeProduct;
import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.catalog.ProductListQuery;
import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.catalog.Products;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(ProductApi.PATH)
class ProductApi {

    static final String PATH = "/api/v1/products";

    private final Products products;
    private final ProductQuery query;
    private final ProductListQuery list;
    private final MergePatch patches;

    ProductApi(Products products, ProductQuery query, ProductListQuery list, MergePatch patches) {
        this.products = products;
        this.query = query;
        this.list = list;
        this.patches = patches;
    }

    @GetMapping
    ApiPage<ProductJson> list(HttpServletRequest request, Viewer viewer) {
        var state = ProductListQuery.DEFINITION.read(request.getParameterMap());
        return list.list(state, viewer).api(ProductJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ProductJson> get(@PathVariable ProductId id, Viewer viewer) {
        var product = query.product(id, viewer);
        return Versioned.ok(ProductJson.of(product), product.version());
    }

    @PostMapping
    ResponseEntity<ProductJson> add(@RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        var input = patches.apply(ProductInput.nothing(), body, ProductInput.class);
        var product = query.product(products.add(input.details(), viewer), viewer);
        return Versioned.created(PATH + "/" + product.id(), ProductJson.of(product), product.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<ProductJson> change(
            @PathVariable ProductId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        var version = Versioned.required(ifMatch);
        var input = patches.apply(ProductInput.of(query.product(id, viewer)), body, ProductInput.class);
        products.change(new ChangeProduct(id, version, input.details()), viewer);
        return get(id, viewer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> trash(
            @PathVariable ProductId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        products.trash(id, Versioned.required(ifMatch), viewer);
        return ResponseEntity.noContent().build();
    }
}
