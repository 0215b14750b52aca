package com.quorumcrm.buyinggroups;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.orgcharts.SeatMarks;
import com.quorumcrm.web.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Org charts show where people stand on a deal that is chosen. */
@Component
class StanceMarks implements SeatMarks {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final BuyingGroupQuery groups;
    private final AttitudeLog log;

    StanceMarks(JdbcClient jdbc, Visibility visibility, BuyingGroupQuery groups, AttitudeLog log) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.groups = groups;
        this.log = log;
    }

    /** The open deals with the company on which somebody is, of those whose attitudes the viewer may know. */
    @Override
    public List<Choice> choices(AccountId account, Viewer viewer) {
        if (!viewer.can(Permission.READ_OPPORTUNITIES) || !viewer.can(Permission.READ_ATTITUDES)) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select o.id, o.name from opportunity o
                        where o.account_id = :account and o.status = 'OPEN' and o.deleted_at is null and %s and %s
                          and exists (select from opportunity_contact oc where oc.opportunity_id = o.id)
                        order by o.close_date nulls last, o.id limit 30""".formatted(scope.involvedSql("o"), scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param("account", account.id())
                .params(scope.params())
                .query((row, number) -> Choice.of(row.getString("id"), row.getString("name")))
                .list();
    }

    @Override
    public Map<ContactId, Mark> marks(String chosen, Viewer viewer) {
        try {
            var group = groups.of(OpportunityId.of(chosen), viewer);
            log.read(group, viewer);
            var marks = new HashMap<ContactId, Mark>();
            group.members().forEach(member -> {
                if (member.attitude() != null) {
                    var stance = member.attitude().stance();
                    marks.put(member.contact(), new Mark(stance.tone(), stance.label()));
                }
            });
            return marks;
        } catch (NoSuchRecord none) {
            return Map.of();
        }
    }
}
