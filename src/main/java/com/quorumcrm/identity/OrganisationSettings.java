package com.quorumcrm.identity;

import com.quorumcrm.kernel.FiscalCalendar;
import com.quorumcrm.kernel.FiscalCalendar.Pattern445;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the organisation's settings. */
@Repository
@Transactional(readOnly = true)
public class OrganisationSettings {

    private final JdbcClient jdbc;

    OrganisationSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Organisation current() {
        return jdbc.sql("""
                        select name, currency, zone, locale, fiscal_first_month, fiscal_pattern,
                               accounts_readable, opportunities_readable, version
                        from organisation""").query(OrganisationSettings::organisation).single();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")),
                new FiscalCalendar(
                        Month.of(row.getInt("fiscal_first_month")),
                        Pattern445.valueOf(row.getString("fiscal_pattern"))),
                Readable.valueOf(row.getString("accounts_readable")),
                Readable.valueOf(row.getString("opportunities_readable")),
                row.getLong("version"));
    }
}
