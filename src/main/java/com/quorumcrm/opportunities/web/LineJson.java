package com.quorumcrm.opportunities.web;

import com.quorumcrm.opportunities.LineView;
import com.quorumcrm.web.MoneyJson;
import org.jspecify.annotations.Nullable;

/**
 * A product on a deal as the API answers it.
 *
 * @param quantity a decimal number as a string, as prices are
 */
record LineJson(
        String sku, String name, @Nullable String description, String quantity, String unitPrice, MoneyJson amount) {

    static LineJson of(LineView line) {
        return new LineJson(
                line.sku(),
                line.name(),
                line.description(),
                line.quantity().toPlainString(),
                line.unitPrice().toPlainString(),
                new MoneyJson(line.amount().plain(), line.amount().currency().getCurrencyCode()));
    }
}
