package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what rules ask of a company; whoever calls it has asked whether somebody may see it, or is nobody. */
@Component
class AccountTraits {

    private final JdbcClient jdbc;

    AccountTraits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Traits of(AccountId account) {
        return jdbc.sql("""
                        select type, country, industry, employees, revenue, revenue_currency from account where id = :account""")
                .param("account", account.id())
                .query((row, number) -> read(row))
                .single();
    }

    /** From the columns of an account. */
    static Traits read(ResultSet row) throws SQLException {
        var revenue = row.getBigDecimal("revenue");
        return new Traits(
                AccountType.valueOf(row.getString("type")),
                row.getString("country"),
                row.getString("industry"),
                row.getObject("employees", Integer.class),
                revenue == null ? null : new Money(revenue, Currency.getInstance(row.getString("revenue_currency"))));
    }
}
