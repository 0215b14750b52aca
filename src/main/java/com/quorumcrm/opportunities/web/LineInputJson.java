package com.quorumcrm.opportunities.web;

import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.LineInput;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A product on a deal as the API takes it.
 *
 * @param quantity a decimal number, best as a string
 * @param unitPrice null for the product's price, where that is in the deal's currency
 */
record LineInputJson(
        @Nullable String sku,
        @Nullable String description,
        @Nullable JsonNode quantity,
        @Nullable JsonNode unitPrice) {

    /** @param field where the line stands in the body */
    LineInput input(String field, ProductView product, Currency currency) {
        return new LineInput(
                product.id(),
                description,
                number(field + ".quantity", quantity),
                isMissing(unitPrice)
                        ? price(field + ".unitPrice", product.price(), currency)
                        : number(field + ".unitPrice", unitPrice));
    }

    private static BigDecimal price(String field, Money price, Currency currency) {
        if (!price.currency().equals(currency)) {
            throw new RuleBroken(field, "opportunities.rule.otherCurrency", currency.getCurrencyCode());
        }
        return price.amount();
    }

    private static BigDecimal number(String field, @Nullable JsonNode node) {
        if (node != null && (node.isNumber() || node.isString())) {
            var text = node.asString();
            if (text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
                return new BigDecimal(text);
            }
        }
        throw new NotUnderstood(field, "opportunities.api.number");
    }

    private static boolean isMissing(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }
}
