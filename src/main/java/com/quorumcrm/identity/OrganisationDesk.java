package com.quorumcrm.identity;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the settings that hold for everybody. */
@Service
@Transactional
public class OrganisationDesk {

    private final JdbcClient jdbc;
    private final OrganisationSettings settings;
    private final Clock clock;

    OrganisationDesk(JdbcClient jdbc, OrganisationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    public void change(ChangeOrganisation command, Viewer viewer) {
        viewer.require(Permission.EDIT_ORGANISATION);
        var breaches = OrganisationRules.check(command);
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
        var changed = update(command);
        OrganisationSettings.forget();
        if (changed == 0) {
            throw new Stale(settings.current().version());
        }
    }

    private int update(ChangeOrganisation command) {
        return jdbc.sql("""
                        update organisation
                        set name = :name, currency = :currency, zone = :zone, locale = :locale,
                            fiscal_first_month = :month, fiscal_pattern = :pattern, accounts_readable = :accounts,
                            opportunities_readable = :opportunities, version = version + 1, updated_at = :now
                        where version = :version""")
                .param("name", command.name().strip())
                .param("currency", command.currency())
                .param("zone", command.zone())
                .param("locale", command.locale())
                .param("month", command.fiscalFirstMonth())
                .param("pattern", command.fiscalPattern())
                .param("accounts", command.accountsReadable().name())
                .param("opportunities", command.opportunitiesReadable().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", command.version())
                .update();
    }
}
