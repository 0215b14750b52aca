package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What companies are worth to us; the module that knows contributes it as a bean. */
public interface AccountFigures {

    /**
     * Of each company alone, as far as the viewer may see; companies with nothing are left out.
     *
     * @param asOf null for now
     */
    Map<AccountId, Figures> own(Collection<AccountId> accounts, @Nullable Instant asOf, Viewer viewer);

    /** In the organisation's currency. */
    record Figures(Money won, Money open) {

        public Figures plus(Figures other) {
            return new Figures(won.plus(other.won), open.plus(other.open));
        }
    }
}
