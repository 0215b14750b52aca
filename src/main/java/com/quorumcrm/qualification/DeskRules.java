package com.quorumcrm.qualification;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the desk works, for everybody.
 *
 * @param cadence days from one attempt to the next; after the last, that one again
 * @param targetMinutes how long the first attempt may take
 * @param script what to say, in lines
 * @param checklist what to find out, a line each
 * @param reasons for which leads are given up, a line each
 */
public record DeskRules(
        long version,
        List<Integer> cadence,
        int targetMinutes,
        @Nullable String script,
        @Nullable String checklist,
        @Nullable String reasons) {

    private static final int LONGEST_DAYS = 365;
    private static final int MOST_STEPS = 20;
    private static final int LONGEST_TARGET = 43_200;

    public DeskRules {
        cadence = List.copyOf(cadence);
        script = Text.lines(script);
        checklist = Text.lines(checklist);
        reasons = Text.lines(reasons);
    }

    public Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }

    /** @param made how many attempts there were before the one at this instant */
    public Instant next(int made, Instant at) {
        var days = cadence.get(Math.min(made, cadence.size() - 1));
        return at.plus(Duration.ofDays(days));
    }

    /** Has everything been tried that the cadence foresees? */
    public boolean isExhausted(int made) {
        return made > cadence.size();
    }

    public List<String> checks() {
        return lines(checklist);
    }

    public List<String> reasonList() {
        return lines(reasons);
    }

    void check() {
        new Rules()
                .that(
                        !cadence.isEmpty()
                                && cadence.size() <= MOST_STEPS
                                && cadence.stream().allMatch(days -> days >= 1 && days <= LONGEST_DAYS),
                        "cadence",
                        "qualification.rule.cadence",
                        LONGEST_DAYS)
                .that(
                        targetMinutes >= 1 && targetMinutes <= LONGEST_TARGET,
                        "targetMinutes",
                        "qualification.rule.target",
                        LONGEST_TARGET)
                .atMost("script", script, 4000)
                .atMost("checklist", checklist, 2000)
                .that(checks().stream().allMatch(line -> line.length() <= 200), "checklist", "kernel.rule.long", 200)
                .atMost("reasons", reasons, 2000)
                .that(reasonList().stream().allMatch(line -> line.length() <= 200), "reasons", "kernel.rule.long", 200)
                .enforce();
    }

    private static List<String> lines(@Nullable String text) {
        return Stream.ofNullable(text)
                .flatMap(String::lines)
                .map(Text::line)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
