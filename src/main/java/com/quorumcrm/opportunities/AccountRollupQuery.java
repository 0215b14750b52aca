package com.quorumcrm.opportunities;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds up the deals of an account and of all accounts below it. */
@Repository
@Transactional(readOnly = true)
public class AccountRollupQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    AccountRollupQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** @throws NoSuchRecord when the viewer may not see the account */
    public AccountRollup of(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        viewer.require(Permission.READ_OPPORTUNITIES);
        visibility.requireRead(account.ref(), viewer);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        with recursive below(id) as (
                            select cast(:account as uuid)
                            union
                            select a.id from below join account a on a.parent_id = below.id and a.deleted_at is null)
                        select coalesce(sum(o.base_amount) filter (where o.status = 'WON'), 0) as won,
                               coalesce(sum(o.base_amount) filter (where o.status = 'OPEN'), 0) as open,
                               coalesce(sum(o.base_amount * o.probability) filter (where o.status = 'OPEN'), 0) as weighted,
                               (select count(*) from below join account a on a.id = below.id where %s) as accounts,
                               (select currency from organisation) as currency
                        from below join opportunity o on o.account_id = below.id
                        where o.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACCOUNT, "a"), scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param("account", account.id())
                .params(scope.params())
                .query(AccountRollupQuery::rollup)
                .single();
    }

    private static AccountRollup rollup(ResultSet row, int number) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new AccountRollup(
                Money.rounded(row.getBigDecimal("won"), currency),
                Money.rounded(row.getBigDecimal("open"), currency),
                Money.rounded(row.getBigDecimal("weighted"), currency),
                row.getLong("accounts"));
    }
}
