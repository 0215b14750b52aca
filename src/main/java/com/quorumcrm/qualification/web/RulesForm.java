package com.quorumcrm.qualification.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.qualification.DeskRules;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the desk works, as it is typed.
 *
 * @param cadence days with commas between
 */
record RulesForm(
        @Nullable String cadence,
        @Nullable String targetMinutes,
        @Nullable String script,
        @Nullable String checklist,
        @Nullable String reasons,
        @Nullable Long version) {

    static RulesForm of(DeskRules rules) {
        return new RulesForm(
                rules.cadence().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                String.valueOf(rules.targetMinutes()),
                rules.script(),
                rules.checklist(),
                rules.reasons(),
                rules.version());
    }

    DeskRules rules() {
        return new DeskRules(
                version == null ? -1 : version,
                days(),
                number("targetMinutes", targetMinutes),
                script,
                checklist,
                reasons);
    }

    private List<Integer> days() {
        return Stream.of(Text.lineOrEmpty(cadence).split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> number("cadence", word))
                .toList();
    }

    private static int number(String field, @Nullable String typed) {
        try {
            return Integer.parseInt(Text.lineOrEmpty(typed));
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken(field, "qualification.rule.number");
        }
    }
}
