package com.quorumcrm.catalog;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What currencies are worth in the organisation's currency. */
@Repository
@Transactional(readOnly = true)
public class Currencies {

    private final JdbcClient jdbc;
    private final OrganisationSettings organisation;

    Currencies(JdbcClient jdbc, OrganisationSettings organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /** @throws RuleBroken as {@link RateTable#rate} */
    public BigDecimal rate(Currency currency, LocalDate day) {
        return table().rate(currency, day);
    }

    /** @throws RuleBroken as {@link RateTable#convert} */
    public Money convert(Money money, LocalDate day) {
        return table().convert(money, day);
    }

    /** All rates at once; to be kept no longer than the work at hand. */
    public RateTable table() {
        return new RateTable(organisation.current().currency(), rates());
    }

    /** All rates, by currency and from the latest to the earliest. */
    public List<CurrencyRate> rates() {
        return jdbc.sql("select currency, valid_from, rate from currency_rate order by currency, valid_from desc")
                .query(Currencies::rate)
                .list();
    }

    private static CurrencyRate rate(ResultSet row, int number) throws SQLException {
        return new CurrencyRate(
                Currency.getInstance(row.getString("currency")),
                row.getObject("valid_from", LocalDate.class),
                new BigDecimal(row.getBigDecimal("rate").stripTrailingZeros().toPlainString()));
    }
}
