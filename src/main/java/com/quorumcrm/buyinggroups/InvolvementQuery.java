package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads on which open deals people are, of those that the viewer may see, and which of these depend on them. */
@Repository
@Transactional(readOnly = true)
public class InvolvementQuery {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;
    private final Clock clock;

    InvolvementQuery(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Those that depend on the person first, then by close date.
     *
     * @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the person
     */
    public List<InvolvementView> of(ContactId contact, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        visibility.requireRead(contact.ref(), viewer);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select * from (
                            select o.id, o.name, a.name as account_name, s.name as stage_name, u.name as owner_name, o.currency, o.amount,
                                   o.close_date, mine.roles, m.stance, m.influence, m.decision, has_left(:contact, o.account_id, :today) as has_left,
                                   %s as involved,
                                   array(select role from unnest(mine.roles) role
                                         where role in ('CHAMPION', 'ECONOMIC_BUYER') and not exists (
                                             select from opportunity_contact xc
                                             join contact x on x.id = xc.contact_id and x.deleted_at is null
                                             left join buying_member xm on xm.opportunity_id = o.id and xm.contact_id = x.id
                                             left join account_buying_role xr on xr.account_id = o.account_id and xr.contact_id = x.id
                                             where xc.opportunity_id = o.id and x.id <> :contact
                                               and role = any (coalesce(xm.roles, xr.roles)) and not has_left(x.id, o.account_id, :today))) as sole
                            from opportunity_contact oc
                            join opportunity o on o.id = oc.opportunity_id
                            join account a on a.id = o.account_id
                            join stage s on s.id = o.stage_id
                            join app_user u on u.id = o.owner_id
                            left join buying_member m on m.opportunity_id = o.id and m.contact_id = oc.contact_id
                            left join account_buying_role r on r.account_id = o.account_id and r.contact_id = oc.contact_id
                            cross join lateral (select coalesce(m.roles, r.roles, '{}') as roles) mine
                            where oc.contact_id = :contact and o.status = 'OPEN' and o.deleted_at is null and %s) found
                        order by found.sole = '{}', found.close_date nulls last, found.id limit %d""".formatted(scope.involvedSql("o"), scope.sql(RecordKind.OPPORTUNITY, "o"), MOST))
                .param("contact", contact.id())
                .param("today", organisation.current().today(clock))
                .params(scope.params())
                .query((row, number) -> view(row, viewer))
                .list();
    }

    private static InvolvementView view(ResultSet row, Viewer viewer) throws SQLException {
        var attitudes = row.getBoolean("involved") && viewer.can(Permission.READ_ATTITUDES);
        return new InvolvementView(
                Rows.id(row, "id", OpportunityId::new),
                row.getString("name"),
                row.getString("account_name"),
                row.getString("stage_name"),
                row.getString("owner_name"),
                Rows.money(row, "amount", Currency.getInstance(row.getString("currency"))),
                Rows.date(row, "close_date"),
                roles(row, "roles"),
                roles(row, "sole"),
                attitudes && row.getString("stance") != null ? MemberRows.attitude(row) : null,
                row.getBoolean("has_left"));
    }

    private static List<BuyingRole> roles(ResultSet row, String column) throws SQLException {
        return Rows.texts(row, column).stream().map(BuyingRole::valueOf).toList();
    }
}
