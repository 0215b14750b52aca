package com.quorumcrm.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthViewTests {

    private static final Map<HealthReason, Integer> WEIGHTS = Map.of(
            HealthReason.TOUCH, 25,
            HealthReason.DEALS, 25,
            HealthReason.CONTACTS, 20,
            HealthReason.RESULTS, 20,
            HealthReason.TASKS, 10);

    @Test
    void allIsWellWhereEverythingIs() {
        var best = HealthView.of(new HealthFacts(3, 2, 0, 3, 2, 0, 0, false), WEIGHTS);
        assertThat(best.score()).isEqualTo(100);
        assertThat(best.tone()).isEqualTo("good");
        assertThat(best.lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.points()).isEqualTo(line.of()));
    }

    @Test
    void nothingIsWellWhereNobodyCares() {
        var worst = HealthView.of(new HealthFacts(null, 2, 2, 0, 0, 3, 9, true), WEIGHTS);
        assertThat(worst.score()).isZero();
        assertThat(worst.tone()).isEqualTo("bad");
        assertThat(worst.partial()).isTrue();
    }

    @Test
    void whatDoesNotApplyCountsNothing() {
        var quiet = HealthView.of(new HealthFacts(3, 0, 0, 3, 0, 0, 0, false), WEIGHTS);
        assertThat(quiet.score()).isEqualTo(100);
        assertThat(quiet.lines())
                .extracting(HealthView.Line::reason)
                .containsExactly(HealthReason.TOUCH, HealthReason.CONTACTS, HealthReason.TASKS);
    }

    @ParameterizedTest
    @CsvSource({"14,100", "52,50", "90,0", "400,0", ",0"})
    void aTouchGrowsCold(@Nullable Integer days, int score) {
        var only = Map.of(HealthReason.TOUCH, 1);
        assertThat(HealthView.of(new HealthFacts(days, 0, 0, 0, 0, 0, 0, false), only)
                        .score())
                .isEqualTo(score);
    }

    @Test
    void weightsDecide() {
        var facts = new HealthFacts(3, 0, 0, 0, 0, 0, 0, false);
        var even = Map.of(HealthReason.TOUCH, 50, HealthReason.CONTACTS, 50);
        assertThat(HealthView.of(facts, even).score()).isEqualTo(50);
        assertThat(HealthView.of(facts, Map.of()).score()).isZero();
    }
}
