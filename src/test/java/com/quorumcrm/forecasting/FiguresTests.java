package com.quorumcrm.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void attainmentIsTheClosedShareOfTheQuota() {
        assertThat(closed("750").withQuota(new BigDecimal("1000")).attainment()).isEqualByComparingTo("0.75");
    }

    @Test
    void withoutAQuotaThereIsNoAttainmentAndNoGap() {
        assertThat(closed("750").attainment()).isNull();
        assertThat(closed("750").gap()).isNull();
        assertThat(closed("750").withQuota(BigDecimal.ZERO).attainment()).isNull();
    }

    @Test
    void theGapClosesAtTheQuotaAndStaysClosedAbove() {
        assertThat(closed("750").withQuota(new BigDecimal("1000")).gap()).isEqualByComparingTo("250");
        assertThat(closed("1200").withQuota(new BigDecimal("1000")).gap()).isEqualByComparingTo("0");
    }

    @Test
    void aLineWithOneQuotaAmongManyHasThatQuota() {
        var line = closed("1").plus(closed("2").withQuota(new BigDecimal("500")));

        assertThat(line.quota()).isEqualByComparingTo("500");
    }

    private static Figures closed(String amount) {
        var worth = new BigDecimal(amount);
        return new Figures(
                new Tally(1, worth), Tally.NOTHING, Tally.NOTHING, Tally.NOTHING, Tally.NOTHING, worth, null);
    }
}
