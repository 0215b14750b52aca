package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.kernel.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an open stage.
 *
 * @param probability 0 to 1, with at most four decimal places
 * @param category anything but closed
 * @param stuckAfterDays null for never
 * @param guidance what to do here, in words
 * @param criteria what a deal needs before it may leave forward, each once
 */
public record StageTerms(
        String name,
        BigDecimal probability,
        ForecastCategory category,
        @Nullable Integer stuckAfterDays,
        @Nullable String guidance,
        List<Criterion> criteria) {

    private static final int LONGEST = 3650;
    private static final int LONGEST_GUIDANCE = 4000;

    public StageTerms {
        name = name.strip();
        guidance = Text.lines(guidance);
        criteria = List.copyOf(criteria);
    }

    /** A stage about which nothing more is said. */
    public StageTerms(
            String name, BigDecimal probability, ForecastCategory category, @Nullable Integer stuckAfterDays) {
        this(name, probability, category, stuckAfterDays, null, List.of());
    }

    Stream<Breach> breaches(String prefix) {
        return Stream.of(
                        Name.breaches(prefix + "name", name),
                        probability(prefix + "probability", probability),
                        category(prefix + "category"),
                        stuckAfterDays(prefix + "stuckAfterDays"),
                        guidance(prefix + "guidance", guidance),
                        StageCriteria.breaches(prefix + "criteria", criteria))
                .flatMap(found -> found);
    }

    /** What is wrong with what is said about a stage that is there already. */
    static Stream<Breach> breaches(@Nullable String guidance, List<Criterion> criteria) {
        return Stream.concat(guidance("guidance", Text.lines(guidance)), StageCriteria.breaches("checks", criteria));
    }

    static Stream<Breach> probability(String field, BigDecimal probability) {
        if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
            return Stream.of(new Breach(field, "pipelines.stage.probability.range", List.of()));
        }
        return probability.stripTrailingZeros().scale() <= 4
                ? Stream.empty()
                : Stream.of(new Breach(field, "pipelines.stage.probability.digits", List.of()));
    }

    private Stream<Breach> category(String field) {
        return category == ForecastCategory.CLOSED
                ? Stream.of(new Breach(field, "pipelines.stage.category.closed", List.of()))
                : Stream.empty();
    }

    private static Stream<Breach> guidance(String field, @Nullable String guidance) {
        return guidance == null || guidance.codePointCount(0, guidance.length()) <= LONGEST_GUIDANCE
                ? Stream.empty()
                : Stream.of(new Breach(field, "kernel.rule.long", List.of(LONGEST_GUIDANCE)));
    }

    private Stream<Breach> stuckAfterDays(String field) {
        return stuckAfterDays == null || (stuckAfterDays >= 1 && stuckAfterDays <= LONGEST)
                ? Stream.empty()
                : Stream.of(new Breach(field, "pipelines.stage.stuck.range", List.of(LONGEST)));
    }
}
