package com.quorumcrm.closeplans;

import com.quorumcrm.closeplans.ClosePlanView.Share;
import com.quorumcrm.closeplans.ClosePlanView.StepView;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.Rows;
import com.quorumcrm.platform.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads close plans: of deals that the viewer may see, and of the one that a secret address is for. */
@Repository
@Transactional(readOnly = true)
public class ClosePlanQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    ClosePlanQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** @throws NoSuchRecord when the viewer may not see the deal, or there is none */
    public ClosePlanView of(OpportunityId deal, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        visibility.requireRead(deal.ref(), viewer);
        var share = jdbc.sql("""
                        select s.created_at, u.name, s.opened_at, s.times_opened
                        from close_plan_share s join app_user u on u.id = s.created_by where s.opportunity_id = :deal""")
                .param("deal", deal.id())
                .query(ClosePlanQuery::share)
                .optional();
        return new ClosePlanView(steps(deal), share.orElse(null));
    }

    /** The people of the customer who are on the deal. */
    public Map<ContactId, String> people(OpportunityId deal, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        visibility.requireRead(deal.ref(), viewer);
        var names = new LinkedHashMap<ContactId, String>();
        jdbc.sql("""
                        select c.id, c.name from opportunity_contact oc join contact c on c.id = oc.contact_id
                        where oc.opportunity_id = :deal and c.deleted_at is null order by c.search, c.id limit 200""").param("deal", deal.id()).query(row -> {
            names.put(new ContactId(Rows.id(row, "id")), row.getString("name"));
        });
        return names;
    }

    /** @throws NoSuchRecord when the address is none, or no longer */
    public SharedPlan shared(String secret) {
        return jdbc.sql("""
                        select o.id, a.name as account_name, organisation.name as seller
                        from close_plan_share s
                        join opportunity o on o.id = s.opportunity_id and o.deleted_at is null
                        join account a on a.id = o.account_id
                        cross join organisation
                        where s.hash = :hash""")
                .param("hash", Secrets.sha256(secret))
                .query((row, number) -> new SharedPlan(
                        row.getString("seller"),
                        row.getString("account_name"),
                        steps(new OpportunityId(Rows.id(row, "id")))))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    private List<StepView> steps(OpportunityId deal) {
        return jdbc.sql("""
                        select s.*, coalesce(u.name, c.name) as who
                        from close_plan_step s
                        left join app_user u on u.id = s.owner_id
                        left join contact c on c.id = s.contact_id and c.deleted_at is null
                        where s.opportunity_id = :deal
                        order by s.due_on nulls last, s.created_at, s.id""")
                .param("deal", deal.id())
                .query(ClosePlanQuery::step)
                .list();
    }

    private static StepView step(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        var contact = row.getObject("contact_id", UUID.class);
        var details = new StepDetails(
                row.getString("title"),
                Side.valueOf(row.getString("side")),
                owner == null ? null : new UserId(owner),
                contact == null ? null : new ContactId(contact),
                Rows.date(row, "due_on"),
                Rows.date(row, "done_on"));
        return new StepView(new StepId(Rows.id(row, "id")), row.getLong("version"), details, row.getString("who"));
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        return new Share(
                Rows.instant(row, "created_at"),
                row.getString("name"),
                row.getObject("opened_at") == null ? null : Rows.instant(row, "opened_at"),
                row.getInt("times_opened"));
    }
}
