package com.quorumcrm.opportunities.web;

import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.LineInput;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A product on a deal as its form holds it.
 *
 * @param unitPrice empty for the product's price
 */
record LineForm(
        @Nullable String sku,
        @Nullable String quantity,
        @Nullable String unitPrice,
        @Nullable Long version) {

    LineForm {
        quantity = quantity == null || quantity.isBlank() ? null : quantity;
        unitPrice = unitPrice == null || unitPrice.isBlank() ? null : unitPrice;
    }

    LineInput added(ProductView product, Currency currency, Locale locale) {
        return new LineInput(product.id(), null, quantity(locale), price(product, currency, locale));
    }

    LineInput changed(LineInput line, Locale locale) {
        var price = unitPrice == null ? line.unitPrice() : Amounts.number("unitPrice", unitPrice, locale);
        return new LineInput(line.product(), line.description(), quantity(locale), price);
    }

    private BigDecimal quantity(Locale locale) {
        return quantity == null ? BigDecimal.ONE : Amounts.number("quantity", quantity, locale);
    }

    private BigDecimal price(ProductView product, Currency currency, Locale locale) {
        if (unitPrice != null) {
            return Amounts.number("unitPrice", unitPrice, locale);
        }
        if (!product.price().currency().equals(currency)) {
            throw new RuleBroken("unitPrice", "opportunities.rule.otherCurrency", currency.getCurrencyCode());
        }
        return product.price().amount();
    }
}
