package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What rules ask of a company. */
public record Traits(
        AccountType type,
        @Nullable String country,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable Money revenue) {

    public static Traits of(AccountDetails details) {
        return new Traits(
                details.type(), details.country(), details.industry(), details.employees(), details.revenue());
    }
}
