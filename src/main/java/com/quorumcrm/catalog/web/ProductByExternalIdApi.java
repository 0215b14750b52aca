package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ChangeProduct;
import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.catalog.Products;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Creates or updates a product under its id in another system; what the body leaves out stays as it is. */
@RestController
class ProductByExternalIdApi {

    /** More than the systems that put the same product in the same moment: of each round at least one succeeds. */
    private static final int TRIES = 25;

    private final Products products;
    private final ProductQuery query;
    private final MergePatch patches;

    ProductByExternalIdApi(Products products, ProductQuery query, MergePatch patches) {
        this.products = products;
        this.query = query;
        this.patches = patches;
    }

    /** Two systems may put the same product at once: who comes second tries again on what the first has left. */
    @PutMapping(ProductApi.PATH + "/by-external-id/{system}/{externalId}")
    ResponseEntity<ProductJson> put(
            @PathVariable String system, @PathVariable String externalId, @RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return putOnce(system, externalId, body, viewer);
            } catch (Stale | OptimisticLockingFailureException overtaken) {
                continue;
            } catch (RuleBroken broken) {
                if (!broken.breaches().getFirst().code().endsWith(".taken")) {
                    throw broken;
                }
            }
        }
        return putOnce(system, externalId, body, viewer);
    }

    private ResponseEntity<ProductJson> putOnce(String system, String externalId, JsonNode body, Viewer viewer) {
        return query.byExternalId(system, externalId, viewer)
                .map(before -> change(before, system, externalId, body, viewer))
                .orElseGet(() -> add(system, externalId, body, viewer));
    }

    private ResponseEntity<ProductJson> change(
            ProductView before, String system, String externalId, JsonNode body, Viewer viewer) {
        var input = patches.apply(ProductInput.of(before), body, ProductInput.class);
        var details = input.details().withExternalId(system, externalId);
        products.change(new ChangeProduct(before.id(), before.version(), details), viewer);
        var after = query.product(before.id(), viewer);
        return Versioned.ok(ProductJson.of(after), after.version());
    }

    private ResponseEntity<ProductJson> add(String system, String externalId, JsonNode body, Viewer viewer) {
        var input = patches.apply(ProductInput.nothing(), body, ProductInput.class);
        var id = products.add(input.details().withExternalId(system, externalId), viewer);
        var product = query.product(id, viewer);
        return Versioned.created(ProductApi.PATH + "/" + id, ProductJson.of(product), product.version());
    }
}
