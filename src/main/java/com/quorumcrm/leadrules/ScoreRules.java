package com.quorumcrm.leadrules;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.ScoreReason;
import com.quorumcrm.platform.Jobs;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which leads are scored; when they change, all leads are scored anew in the background. */
@Service
@Transactional
public class ScoreRules {

    private static final int MANY = 100;

    private final JdbcClient jdbc;
    private final RuleSets sets;
    private final OrganisationSettings organisation;
    private final MessageSource messages;
    private final Jobs jobs;

    ScoreRules(JdbcClient jdbc, RuleSets sets, OrganisationSettings organisation, MessageSource messages, Jobs jobs) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.organisation = organisation;
        this.messages = messages;
        this.jobs = jobs;
    }

    @Transactional(readOnly = true)
    public List<ScoreRule> current() {
        return jdbc.sql("select trait, test, value, points from score_rule order by position")
                .query((row, number) -> new ScoreRule(
                        new Criterion(
                                LeadTrait.valueOf(row.getString("trait")),
                                TraitTest.valueOf(row.getString("test")),
                                row.getString("value")),
                        row.getInt("points")))
                .list();
    }

    @Transactional(readOnly = true)
    public long version() {
        return sets.version(RuleSets.SCORE);
    }

    /**
     * Replaces all of them.
     *
     * @throws com.quorumcrm.kernel.Stale when somebody else has since
     */
    public void replace(List<ScoreRule> rules, long version, Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        check(rules);
        sets.advance(RuleSets.SCORE, version);
        jdbc.sql("delete from score_rule").update();
        for (int i = 0; i < rules.size(); i++) {
            insert(rules.get(i), i);
        }
        jobs.enqueue(ScoreJob.NAME, "all", new ScoreJob.Call(version + 1));
    }

    /** What a lead's points come from, the weightiest first. */
    List<ScoreReason> reasons(LeadTraits lead, List<ScoreRule> rules) {
        var locale = organisation.current().locale();
        return rules.stream()
                .filter(rule -> rule.points() != 0 && rule.criterion().holds(lead))
                .map(rule -> new ScoreReason(rule.criterion().words(messages, locale), rule.points()))
                .sorted(Comparator.comparingInt((ScoreReason reason) -> -Math.abs(reason.points())))
                .toList();
    }

    private void insert(ScoreRule rule, int position) {
        jdbc.sql("""
                        insert into score_rule (id, position, trait, test, value, points) values (:id, :position, :trait, :test, :value, :points)""")
                .param("id", Ids.next())
                .param("position", position)
                .param("trait", rule.criterion().trait().name())
                .param("test", rule.criterion().test().name())
                .param("value", rule.criterion().value())
                .param("points", rule.points())
                .update();
    }

    private static void check(List<ScoreRule> all) {
        var rules = new Rules().that(all.size() <= MANY, null, "leadrules.rule.many", MANY);
        for (int i = 0; i < all.size(); i++) {
            var rule = all.get(i);
            rule.criterion().check("rules[%d].value".formatted(i), rules);
            rules.that(
                            Math.abs(rule.points()) <= ScoreRule.MOST,
                            "rules[%d].points".formatted(i),
                            "leadrules.rule.points",
                            ScoreRule.MOST)
                    .that(
                            rule.criterion().trait() != LeadTrait.SCORE,
                            "rules[%d].trait".formatted(i),
                            "leadrules.rule.circle");
        }
        rules.enforce();
    }
}
