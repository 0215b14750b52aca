package com.quorumcrm.leadrules.web;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leadrules.AssignmentRule;
import com.quorumcrm.leadrules.Criterion;
import com.quorumcrm.leadrules.LeadTrait;
import com.quorumcrm.leadrules.ScoreRule;
import com.quorumcrm.leadrules.TraitTest;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is typed.
 *
 * @param trait empty for every lead; a row without one, and without somebody, is left out
 * @param to {@code user:ID} or {@code team:ID}
 */
record RuleRow(
        @Nullable String id,
        @Nullable String trait,
        @Nullable String test,
        @Nullable String value,
        @Nullable String points,
        @Nullable String to,
        @Nullable String capacity) {

    static RuleRow empty() {
        return new RuleRow(null, null, null, null, null, null, null);
    }

    static RuleRow of(ScoreRule rule) {
        var criterion = rule.criterion();
        return new RuleRow(
                null,
                criterion.trait().key(),
                criterion.test().key(),
                criterion.value(),
                String.valueOf(rule.points()),
                null,
                null);
    }

    static RuleRow of(AssignmentRule rule) {
        var criterion = rule.criterion();
        return new RuleRow(
                rule.id().toString(),
                criterion == null ? null : criterion.trait().key(),
                criterion == null ? null : criterion.test().key(),
                criterion == null ? null : criterion.value(),
                null,
                rule.owner() == null ? "team:" + rule.team() : "user:" + rule.owner(),
                rule.capacity() == null ? null : rule.capacity().toString());
    }

    boolean isScore() {
        return Text.line(trait) != null;
    }

    boolean isAssignment() {
        return Text.line(to) != null || Text.line(trait) != null;
    }

    ScoreRule score(int at) {
        return new ScoreRule(criterion(), number("rules[%d].points".formatted(at), points));
    }

    AssignmentRule assignment(int at) {
        var given = Text.line(id);
        var somebody = Text.lineOrEmpty(to);
        return new AssignmentRule(
                given == null ? Ids.next() : Ids.parse(given),
                Text.line(trait) == null ? null : criterion(),
                somebody.startsWith("user:") ? UserId.of(somebody.substring(5)) : null,
                somebody.startsWith("team:") ? TeamId.of(somebody.substring(5)) : null,
                Text.line(capacity) == null ? null : number("rules[%d].capacity".formatted(at), capacity));
    }

    private Criterion criterion() {
        return new Criterion(
                LeadTrait.of(Text.lineOrEmpty(trait)),
                Text.line(test) == null ? TraitTest.IS : TraitTest.of(Text.lineOrEmpty(test)),
                Text.lineOrEmpty(value));
    }

    private static int number(String field, @Nullable String typed) {
        try {
            return Integer.parseInt(Text.lineOrEmpty(typed));
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken(field, "leadrules.rule.number");
        }
    }
}
