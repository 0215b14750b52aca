package com.quorumcrm.orgcharts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.contacts.DecisionRole;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads org charts: the people who work at a company today, of those that the viewer may see, and the open places. */
@Repository
@Transactional(readOnly = true)
public class OrgChartQuery {

    /** As many people as are shown. */
    public static final int SHOWN = 1000;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Clock clock;

    OrgChartQuery(JdbcClient jdbc, Visibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** @throws NoSuchRecord when the viewer may not see the company, or there is none */
    public OrgChartView of(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        visibility.requireRead(account.ref(), viewer);
        var people = people(account, viewer);
        var cut = people.size() > SHOWN;
        return OrgChartView.of(cut ? people.subList(0, SHOWN) : people, placeholders(account), cut);
    }

    /** @throws NoSuchRecord when the company has no such place, or the viewer may not see the company */
    public OrgPlaceholder placeholder(AccountId account, PlaceholderId id, Viewer viewer) {
        visibility.requireRead(account.ref(), viewer);
        return placeholders(account).stream()
                .filter(placeholder -> placeholder.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    /** Does this person, whom the viewer may see, work there today? */
    boolean has(AccountId account, ContactId contact, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select exists (
                            select from affiliation f join contact c on c.id = f.contact_id
                            where f.account_id = :account and c.id = :contact and %s)""".formatted(works(scope)))
                .param("account", account.id())
                .param("contact", contact.id())
                .param("today", today(viewer))
                .params(scope.params())
                .query(Boolean.class)
                .single();
    }

    private List<OrgPerson> people(AccountId account, Viewer viewer) {
        var scope = visibility.of(viewer);
        var mayEdit = viewer.can(Permission.EDIT_CONTACTS);
        return jdbc.sql("""
                        select distinct on (c.search, c.id) c.id, c.version, c.name, f.title, f.department, c.reports_to_id,
                               c.decision_power, c.gatekeeper, %s as editable
                        from affiliation f join contact c on c.id = f.contact_id
                        where f.account_id = :account and %s
                        order by c.search, c.id, f.is_primary desc, f.valid_from desc nulls last limit %d""".formatted(scope.editSql(RecordKind.CONTACT, "c"), works(scope), SHOWN + 1))
                .param("account", account.id())
                .param("today", today(viewer))
                .params(scope.params())
                .query((row, number) -> person(row, mayEdit))
                .list();
    }

    private static String works(Scope scope) {
        return """
                c.deleted_at is null and coalesce(f.valid_from <= :today, true) and coalesce(f.valid_to >= :today, true)
                and %s""".formatted(scope.sql(RecordKind.CONTACT, "c"));
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private List<OrgPlaceholder> placeholders(AccountId account) {
        return jdbc.sql("""
                        select id, version, title, reports_to_id from org_placeholder
                        where account_id = :account order by title, id""")
                .param("account", account.id())
                .query((row, number) -> new OrgPlaceholder(
                        new PlaceholderId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        row.getString("title"),
                        Rows.contactOrNull(row, "reports_to_id")))
                .list();
    }

    private static OrgPerson person(ResultSet row, boolean mayEdit) throws SQLException {
        return new OrgPerson(
                Rows.contact(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("title"),
                row.getString("department"),
                Rows.contactOrNull(row, "reports_to_id"),
                new DecisionRole(DecisionPower.valueOf(row.getString("decision_power")), row.getBoolean("gatekeeper")),
                mayEdit && row.getBoolean("editable"));
    }
}
