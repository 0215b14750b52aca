package com.quorumcrm.accountvalue;

import com.quorumcrm.accounts.AccountFigures;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealSource;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the deals of companies come to, in one statement however many companies. */
@Repository
@Transactional(readOnly = true)
class AccountDealFigures implements AccountFigures {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;

    AccountDealFigures(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
    }

    @Override
    public Map<AccountId, Figures> own(Collection<AccountId> accounts, @Nullable Instant asOf, Viewer viewer) {
        var own = new HashMap<AccountId, Figures>();
        if (!viewer.can(Permission.READ_OPPORTUNITIES)) {
            return own;
        }
        var scope = visibility.of(viewer);
        var deals = new DealSource(asOf);
        var currency = organisation.current().currency();
        jdbc.sql("""
                        select o.account_id,
                               coalesce(sum(o.base_amount) filter (where o.status = 'WON'), 0) as won,
                               coalesce(sum(o.base_amount) filter (where o.status = 'OPEN'), 0) as open
                        from %s where o.account_id = any(cast(:accounts as uuid[])) and %s
                        group by o.account_id""".formatted(deals.from(scope), deals.condition(scope)))
                .param("accounts", PostgresArrays.uuids(accounts.stream().map(AccountId::id)))
                .params(deals.params(scope))
                .query(row -> {
                    own.put(
                            new AccountId(Rows.id(row, "account_id")),
                            new Figures(
                                    Money.rounded(row.getBigDecimal("won"), currency),
                                    Money.rounded(row.getBigDecimal("open"), currency)));
                });
        return own;
    }
}
