package com.quorumcrm.opportunities;

import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product that is part of a deal.
 *
 * @param description at most 300 characters
 * @param quantity above zero and below a million million, with at most four decimal places
 * @param unitPrice in the deal's currency, not negative, with at most four decimal places
 */
public record LineInput(ProductId product, @Nullable String description, BigDecimal quantity, BigDecimal unitPrice) {

    private static final BigDecimal LIMIT = new BigDecimal("1E12");

    public LineInput {
        description = Text.line(description);
    }

    void check(Rules rules, String field) {
        rules.that(quantity.signum() > 0 && isStorable(quantity), field + ".quantity", "opportunities.rule.quantity")
                .that(
                        unitPrice.signum() >= 0 && isStorable(unitPrice),
                        field + ".unitPrice",
                        "opportunities.rule.price")
                .atMost(field + ".description", description, 300);
    }

    private static boolean isStorable(BigDecimal number) {
        return number.compareTo(LIMIT) < 0 && number.stripTrailingZeros().scale() <= 4;
    }
}
