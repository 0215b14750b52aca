package com.quorumcrm.leadrules;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules that say whose new leads become when nobody was chosen. */
@Service
@Transactional
public class AssignmentRules {

    private static final int MANY = 100;

    private final JdbcClient jdbc;
    private final RuleSets sets;

    AssignmentRules(JdbcClient jdbc, RuleSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    @Transactional(readOnly = true)
    public List<AssignmentRule> current() {
        return jdbc.sql("""
                        select id, trait, test, value, owner_id, team_id, capacity from assignment_rule order by position""")
                .query((row, number) -> new AssignmentRule(
                        row.getObject("id", UUID.class),
                        criterion(row),
                        Rows.idOrNull(row, "owner_id", UserId::new),
                        Rows.idOrNull(row, "team_id", TeamId::new),
                        Rows.integer(row, "capacity")))
                .list();
    }

    @Transactional(readOnly = true)
    public long version() {
        return sets.version(RuleSets.ASSIGNMENT);
    }

    /**
     * Replaces all of them; rules that stay keep whose turn it is.
     *
     * @throws com.quorumcrm.kernel.Stale when somebody else has since
     */
    public void replace(List<AssignmentRule> rules, long version, Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        check(rules);
        sets.advance(RuleSets.ASSIGNMENT, version);
        jdbc.sql("delete from assignment_rule where id <> all (cast(:kept as uuid[]))")
                .param("kept", PostgresArrays.uuids(rules.stream().map(AssignmentRule::id)))
                .update();
        for (int i = 0; i < rules.size(); i++) {
            put(rules.get(i), i);
        }
    }

    private void put(AssignmentRule rule, int position) {
        var criterion = rule.criterion();
        jdbc.sql("""
                        insert into assignment_rule (id, position, trait, test, value, owner_id, team_id, capacity)
                        values (:id, :position, :trait, :test, :value, :owner, :team, :capacity)
                        on conflict (id) do update set position = excluded.position, trait = excluded.trait, test = excluded.test,
                            value = excluded.value, owner_id = excluded.owner_id, team_id = excluded.team_id, capacity = excluded.capacity""")
                .param("id", rule.id())
                .param("position", position)
                .param("trait", criterion == null ? null : criterion.trait().name())
                .param("test", criterion == null ? null : criterion.test().name())
                .param("value", criterion == null ? "" : criterion.value())
                .param("owner", rule.owner() == null ? null : rule.owner().id())
                .param("team", rule.team() == null ? null : rule.team().id())
                .param("capacity", rule.capacity())
                .update();
    }

    private static void check(List<AssignmentRule> all) {
        var rules = new Rules().that(all.size() <= MANY, null, "leadrules.rule.many", MANY);
        for (int i = 0; i < all.size(); i++) {
            var rule = all.get(i);
            if (rule.criterion() != null) {
                rule.criterion().check("rules[%d].value".formatted(i), rules);
            }
            rules.that(
                            (rule.owner() == null) != (rule.team() == null),
                            "rules[%d].to".formatted(i),
                            "leadrules.rule.to")
                    .that(
                            rule.capacity() == null || rule.capacity() > 0,
                            "rules[%d].capacity".formatted(i),
                            "leadrules.rule.capacity");
        }
        rules.enforce();
    }

    private static @Nullable Criterion criterion(ResultSet row) throws SQLException {
        var trait = row.getString("trait");
        return trait == null
                ? null
                : new Criterion(
                        LeadTrait.valueOf(trait), TraitTest.valueOf(row.getString("test")), row.getString("value"));
    }
}
