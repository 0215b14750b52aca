package com.quorumcrm.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product as a file tells of it.
 *
 * @param row its number in the file
 * @param externalId by which it is found again; without one, or when nobody has it, SKU and name are
 * @param known the product that this row is known to be about
 * @param given the fields that are to change on a product that is here already, by the names of the components
 */
public record IncomingProduct(
        long row, @Nullable String externalId, @Nullable ProductId known, ProductDetails details, Set<String> given) {

    boolean given(String field) {
        return given.contains(field);
    }

    /** What is known of the product, with what the row gives in its place. */
    ProductDetails over(ProductDetails held) {
        return new ProductDetails(
                given("sku") && !details.sku().isEmpty() ? details.sku() : held.sku(),
                given("name") && !details.name().isEmpty() ? details.name() : held.name(),
                given("family") ? details.family() : held.family(),
                given("unit") ? details.unit() : held.unit(),
                given("recurring") ? details.recurring() : held.recurring(),
                given("price") ? details.price() : held.price(),
                given("active") ? details.active() : held.active(),
                held.externalIds());
    }
}
