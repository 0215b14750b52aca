package com.quorumcrm.accountvalue;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which families of products the companies of a hierarchy have bought, are about to buy, or never bought, as far as the
 * viewer may see.
 *
 * @param families by name
 * @param cut whether there are more companies
 */
public record Whitespace(List<String> families, List<Row> rows, boolean cut) {

    /**
     * @param level below the company that was asked for
     * @param cells by family; none for a family that was never bought
     */
    public record Row(AccountId account, String name, int level, Map<String, Cell> cells) {}

    /**
     * @param since when it was bought first, null when it never was
     * @param won of the won deals, in the organisation's currency
     * @param open an open deal about it, null for none
     */
    public record Cell(
            @Nullable LocalDate since, Money won, @Nullable OpportunityId open, Money inPlay) {}
}
