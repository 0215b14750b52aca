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

    static final String ONLY = "";

    /** Of the organisation under the alias {@code o}. */
    static final String COLUMNS = """
            o.name as organisation, o.currency, o.zone as organisation_zone, o.locale as organisation_locale,
            o.fiscal_first_month, o.fiscal_pattern, o.accounts_readable, o.opportunities_readable, o.version""";

    private final JdbcClient jdbc;

    OrganisationSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked for once per web request, whatever the number of those who want to know. */
    public Organisation current() {
        return RequestMemory.recall(Organisation.class, ONLY, this::read);
    }

    /** The settings were changed; whoever asks next in this request is told. */
    static void forget() {
        RequestMemory.forget(Organisation.class);
        RequestMemory.forget(Standings.Standing.class);
    }

    private Organisation read() {
        return jdbc.sql("select " + COLUMNS + " from organisation o")
                .query(OrganisationSettings::organisation)
                .single();
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getString("organisation"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("organisation_zone")),
                Locale.forLanguageTag(row.getString("organisation_locale")),
                new FiscalCalendar(
                        Month.of(row.getInt("fiscal_first_month")),
                        Pattern445.valueOf(row.getString("fiscal_pattern"))),
                Readable.valueOf(row.getString("accounts_readable")),
                Readable.valueOf(row.getString("opportunities_readable")),
                row.getLong("version"));
    }
}
