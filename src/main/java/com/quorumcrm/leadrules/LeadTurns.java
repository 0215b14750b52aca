package com.quorumcrm.leadrules;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadOwnerRule;
import com.quorumcrm.leads.ScoreReason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives new leads to people by the rules: the first rule that a lead meets and that has somebody free takes it. Nobody is free
 * who is away today, has left, or has as many open leads as the rule allows; of those who are, it is the turn of whoever
 * got one by the rule the longest ago.
 */
@Component
class LeadTurns implements LeadOwnerRule {

    private final AssignmentRules rules;
    private final ScoreRules scores;
    private final OrganisationSettings organisation;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeadTurns(
            AssignmentRules rules, ScoreRules scores, OrganisationSettings organisation, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.scores = scores;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<UserId> ownerOf(LeadDetails lead) {
        var all = rules.current();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var traits = LeadTraits.of(lead);
        var points = scores.reasons(traits, scores.current()).stream()
                .mapToInt(ScoreReason::points)
                .sum();
        var scored = traits.scored(points);
        return all.stream()
                .filter(rule -> rule.holds(scored))
                .flatMap(rule -> next(rule).stream())
                .findFirst();
    }

    /** The rule is locked until the transaction ends: two leads at once go to two people. */
    private Optional<UserId> next(AssignmentRule rule) {
        jdbc.sql("select id from assignment_rule where id = :rule for update")
                .param("rule", rule.id())
                .query()
                .listOfRows();
        var next = jdbc.sql("""
                        select u.id from app_user u left join assignment_turn t on t.rule_id = :rule and t.user_id = u.id
                        where u.status = 'ACTIVE' and (u.id = cast(:owner as uuid) or u.team_id = cast(:team as uuid))
                          and not exists (select from absence a where a.user_id = u.id and :today between a.from_on and a.to_on)
                          and (cast(:capacity as int) is null or :capacity > (
                              select count(*) from lead l where l.owner_id = u.id and l.deleted_at is null and l.status in ('NEW', 'WORKING')))
                        order by t.at nulls first, u.created_at, u.id limit 1""")
                .param("rule", rule.id())
                .param("owner", rule.owner() == null ? null : rule.owner().id())
                .param("team", rule.team() == null ? null : rule.team().id())
                .param("today", organisation.current().today(clock))
                .param("capacity", rule.capacity())
                .query((row, number) -> new UserId(row.getObject("id", UUID.class)))
                .optional();
        next.ifPresent(person -> took(rule, person));
        return next;
    }

    private void took(AssignmentRule rule, UserId person) {
        jdbc.sql("""
                        insert into assignment_turn (rule_id, user_id, at) values (:rule, :person, :now)
                        on conflict (rule_id, user_id) do update set at = excluded.at""")
                .param("rule", rule.id())
                .param("person", person.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
