package com.quorumcrm.intake;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The product of a deal that is here already, after a row of a file has spoken of it.
 *
 * @param replaced whether the deal's lines are replaced by one with this product
 */
record IntakeLine(@Nullable UUID product, boolean replaced) {

    /** @throws RuleBroken when the row knows one product or amount, and the deal several products */
    static IntakeLine of(IncomingOpportunity deal, HeldDeal held, @Nullable Money amount) {
        var product =
                deal.given("product") && deal.product() != null ? deal.product().id() : held.lineProductId();
        var sameAmount = amount == null ? held.amount() == null : amount.equals(held.money());
        if (held.lines() > 1) {
            if (!sameAmount) {
                throw new RuleBroken("amount", "intake.intake.severalProducts");
            }
            return new IntakeLine(product, false);
        }
        var sameProduct = product == null || product.equals(held.lineProductId());
        return new IntakeLine(product, !sameProduct || (held.lines() == 1 && !sameAmount));
    }
}
