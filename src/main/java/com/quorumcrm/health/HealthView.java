package com.quorumcrm.health;

import static com.quorumcrm.health.HealthReason.CONTACTS;
import static com.quorumcrm.health.HealthReason.DEALS;
import static com.quorumcrm.health.HealthReason.RESULTS;
import static com.quorumcrm.health.HealthReason.TASKS;
import static com.quorumcrm.health.HealthReason.TOUCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well an account is.
 *
 * @param score from 0 to 100
 * @param lines the reasons, with those left out that do not apply: no open deals, nothing won or lost
 * @param partial whether deals that the viewer may not see were left out
 */
public record HealthView(int score, List<Line> lines, boolean partial) {

    private static final int FRESH = 14;
    private static final int COLD = 90;
    private static final int ENOUGH_PEOPLE = 3;
    private static final int MANY_TASKS = 5;

    /**
     * A reason with its points.
     *
     * @param code a message key that says it in words
     * @param arguments what it mentions
     * @param of the most points it could bring
     */
    public record Line(HealthReason reason, String code, List<Object> arguments, int points, int of) {}

    /** A reason and how far it is met, from 0 to 1. */
    private record Grade(HealthReason reason, double grade, String code, List<Object> arguments) {}

    /** @param weights how much each reason counts; those that do not apply count nothing */
    static HealthView of(HealthFacts facts, Map<HealthReason, Integer> weights) {
        var grades = grades(facts);
        var total = grades.stream().mapToInt(grade -> weight(grade, weights)).sum();
        var lines = new ArrayList<Line>();
        var score = 0.0;
        for (var grade : grades) {
            var most = total == 0 ? 0 : 100.0 * weight(grade, weights) / total;
            score += most * grade.grade();
            lines.add(new Line(
                    grade.reason(), grade.code(), grade.arguments(), (int) Math.round(most * grade.grade()), (int)
                            Math.round(most)));
        }
        return new HealthView((int) Math.round(score), List.copyOf(lines), facts.partial());
    }

    /** A message key: how well that is. */
    public String word() {
        return HealthLevel.of(score).label();
    }

    /** The tone of its pill. */
    public String tone() {
        return HealthLevel.of(score).tone();
    }

    private static List<Grade> grades(HealthFacts facts) {
        var grades = new ArrayList<Grade>();
        grades.add(touch(facts.daysSinceTouch()));
        if (facts.openDeals() > 0) {
            grades.add(new Grade(
                    DEALS,
                    1 - (double) facts.troubled() / facts.openDeals(),
                    "health.deals",
                    List.of(facts.openDeals(), facts.troubled())));
        }
        grades.add(new Grade(
                CONTACTS,
                Math.min(1.0, (double) facts.engaged() / ENOUGH_PEOPLE),
                "health.contacts",
                List.of(facts.engaged())));
        var closed = facts.won() + facts.lost();
        if (closed > 0) {
            grades.add(new Grade(
                    RESULTS, (double) facts.won() / closed, "health.results", List.of(facts.won(), facts.lost())));
        }
        grades.add(new Grade(
                TASKS,
                Math.max(0.0, 1 - (double) facts.overdueTasks() / MANY_TASKS),
                "health.tasks",
                List.of(facts.overdueTasks())));
        return grades;
    }

    private static Grade touch(@Nullable Integer days) {
        if (days == null) {
            return new Grade(TOUCH, 0, "health.touch.never", List.of());
        }
        var grade = Math.clamp((double) (COLD - days) / (COLD - FRESH), 0.0, 1.0);
        return new Grade(TOUCH, grade, "health.touch", List.of(days));
    }

    private static int weight(Grade grade, Map<HealthReason, Integer> weights) {
        return weights.getOrDefault(grade.reason(), 0);
    }
}
