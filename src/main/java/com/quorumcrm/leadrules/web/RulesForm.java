package com.quorumcrm.leadrules.web;

import com.quorumcrm.leadrules.AssignmentRule;
import com.quorumcrm.leadrules.ScoreRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All rules of a kind as they are typed, with empty rows for more. */
record RulesForm(@Nullable List<RuleRow> rules, @Nullable Long version) {

    private static final int SPARE = 3;

    RulesForm {
        rules = rules == null ? new ArrayList<>() : new ArrayList<>(rules);
        rules.removeIf(Objects::isNull);
    }

    static RulesForm ofScores(List<ScoreRule> rules, long version) {
        return new RulesForm(rules.stream().map(RuleRow::of).toList(), version).withSpare();
    }

    static RulesForm ofAssignments(List<AssignmentRule> rules, long version) {
        return new RulesForm(rules.stream().map(RuleRow::of).toList(), version).withSpare();
    }

    long changedOn() {
        return version == null ? -1 : version;
    }

    List<ScoreRule> scores() {
        return read(RuleRow::isScore, RuleRow::score);
    }

    List<AssignmentRule> assignments() {
        return read(RuleRow::isAssignment, RuleRow::assignment);
    }

    /** Without the rows that were left empty, so that what is told of a row stands beside it. */
    RulesForm filled(Predicate<RuleRow> isFilled) {
        return new RulesForm(rows().stream().filter(isFilled).toList(), version);
    }

    private <T> List<T> read(Predicate<RuleRow> isFilled, BiFunction<RuleRow, Integer, T> read) {
        var all = new ArrayList<T>();
        rows().stream().filter(isFilled).forEach(row -> all.add(read.apply(row, all.size())));
        return all;
    }

    private List<RuleRow> rows() {
        return rules == null ? List.of() : rules;
    }

    private RulesForm withSpare() {
        var all = new ArrayList<>(rows());
        for (int i = 0; i < SPARE; i++) {
            all.add(RuleRow.empty());
        }
        return new RulesForm(all, version);
    }
}
