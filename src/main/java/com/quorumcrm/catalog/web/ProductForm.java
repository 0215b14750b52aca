package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ChangeProduct;
import com.quorumcrm.catalog.ProductDetails;
import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.web.Conflict;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param version the version that was edited, null for a new product */
record ProductForm(
        @Nullable String sku,
        @Nullable String name,
        @Nullable String family,
        @Nullable String unit,
        @Nullable Boolean recurring,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Boolean active,
        @Nullable Long version) {

    static ProductForm empty(Currency currency) {
        return new ProductForm("", "", "", "", false, null, currency.getCurrencyCode(), true, null);
    }

    static ProductForm of(ProductView product) {
        return new ProductForm(
                product.sku(),
                product.name(),
                product.family(),
                product.unit(),
                product.recurring(),
                product.price().amount(),
                product.price().currency().getCurrencyCode(),
                product.active(),
                product.version());
    }

    /** @throws RuleBroken when there is no price, or none that the currency can have */
    ProductDetails details(Map<String, String> externalIds) {
        return new ProductDetails(
                text(sku), text(name), family, unit, yes(recurring), money(), yes(active), externalIds);
    }

    /** Keeps the ids in other systems, which the form does not show. */
    ChangeProduct change(ProductView product) {
        return new ChangeProduct(product.id(), version == null ? -1 : version, details(product.externalIds()));
    }

    /** @param theirs the product as it is by now */
    Conflict conflict(ProductView theirs) {
        var url = "/products/" + theirs.id();
        var now = of(theirs);
        return Conflict.on(url, url, theirs.version())
                .field("sku", "catalog.field.sku", now.sku, sku)
                .field("name", "catalog.field.name", now.name, name)
                .field("family", "catalog.field.family", now.family, family)
                .field("unit", "catalog.field.unit", now.unit, unit)
                .field("recurring", "catalog.field.recurring", now.recurring, yes(recurring))
                .field("price", "catalog.field.price", now.price, price)
                .field("currency", "catalog.field.currency", now.currency, currency)
                .field("active", "catalog.field.active", now.active, yes(active));
    }

    private Money money() {
        if (price == null) {
            throw new RuleBroken("price", "catalog.text.empty");
        }
        try {
            return new Money(price, Currency.getInstance(text(currency)));
        } catch (IllegalArgumentException unfit) {
            throw new RuleBroken("price", "catalog.price.unfit");
        }
    }

    private static boolean yes(@Nullable Boolean checked) {
        return Boolean.TRUE.equals(checked);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
