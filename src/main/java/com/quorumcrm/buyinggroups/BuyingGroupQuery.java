package com.quorumcrm.buyinggroups;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads who decides on deals that the viewer may see, of the people whom the viewer may see. */
@Repository
@Transactional(readOnly = true)
public class BuyingGroupQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;
    private final Clock clock;

    BuyingGroupQuery(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @throws NoSuchRecord when the viewer may not see the deal, or there is none */
    public BuyingGroupView of(OpportunityId deal, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var scope = visibility.of(viewer);
        var head = head(deal, scope, viewer);
        var members = members(deal, scope, head.attitudes());
        var today = organisation.current().today(clock);
        var coverage =
                Coverage.of(head.needed(), members.stream().map(Found::person).toList(), today);
        return new BuyingGroupView(
                deal,
                head.name(),
                head.account(),
                head.accountName(),
                head.open(),
                head.editable(),
                head.attitudes(),
                members.stream().map(Found::view).toList(),
                head.attitudes() ? coverage : coverage.discreet());
    }

    /** What was said of somebody on a deal, the latest first; nothing to those who may not know. */
    public List<StatementView> statements(OpportunityId deal, ContactId contact, Viewer viewer) {
        var scope = visibility.of(viewer);
        if (!head(deal, scope, viewer).attitudes()) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.aspect, s.value, s.note, a.id as activity_id, a.subject as activity, s.said_at, u.name as said_by
                        from buying_statement s
                        join app_user u on u.id = s.said_by
                        left join activity a on a.id = s.activity_id and a.deleted_at is null and %s
                        where s.opportunity_id = :deal and s.contact_id = :contact
                        order by s.said_at desc, s.id desc limit 100""".formatted(scope.sql(RecordKind.ACTIVITY, "a")))
                .param("deal", deal.id())
                .param("contact", contact.id())
                .params(scope.params())
                .query((row, number) -> MemberRows.statement(row))
                .list();
    }

    private Head head(OpportunityId deal, Scope scope, Viewer viewer) {
        return jdbc.sql("""
                        select o.name, o.account_id, a.name as account_name, o.status, p.required_roles, %s as involved, %s as editable
                        from opportunity o join account a on a.id = o.account_id join pipeline p on p.id = o.pipeline_id
                        where o.id = :deal and o.deleted_at is null and %s""".formatted(
                                scope.involvedSql("o"),
                                scope.editSql(RecordKind.OPPORTUNITY, "o"),
                                scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param("deal", deal.id())
                .params(scope.params())
                .query((row, number) -> Head.of(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    private List<Found> members(OpportunityId deal, Scope scope, boolean attitudes) {
        var settings = organisation.current();
        var today = settings.today(clock);
        return jdbc.sql(MemberRows.select(scope)
                        + "where oc.opportunity_id = :deal and c.deleted_at is null order by c.search, c.id")
                .param("deal", deal.id())
                .param("today", today)
                .params(scope.params())
                .query((row, number) ->
                        new Found(MemberRows.view(row, attitudes, today, settings.zone()), row.getBoolean("against")))
                .list();
    }

    private record Found(MemberView view, boolean against) {

        Coverage.Person person() {
            return new Coverage.Person(Set.copyOf(view.roles()), against, view.left(), view.touchedOn());
        }
    }

    private record Head(
            String name,
            AccountId account,
            String accountName,
            boolean open,
            List<BuyingRole> needed,
            boolean attitudes,
            boolean editable) {

        static Head of(ResultSet row, Viewer viewer) throws SQLException {
            return new Head(
                    row.getString("name"),
                    Rows.id(row, "account_id", AccountId::new),
                    row.getString("account_name"),
                    row.getString("status").equals("OPEN"),
                    Rows.texts(row, "required_roles").stream()
                            .map(BuyingRole::valueOf)
                            .toList(),
                    row.getBoolean("involved") && viewer.can(Permission.READ_ATTITUDES),
                    row.getBoolean("editable") && viewer.can(Permission.EDIT_OPPORTUNITIES));
        }
    }
}
