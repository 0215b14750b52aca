package com.quorumcrm.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.kernel.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalMomentTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    @Test
    void aTimeThatDoesNotExistIsRefused() {
        var spring = LocalDate.of(2027, 3, 28);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> LocalMoment.of(spring, HALF_PAST_TWO, BERLIN, null));
    }

    @Test
    void aTimeThatIsTwiceStaysTheOneItWas() {
        var autumn = LocalDate.of(2027, 10, 31);
        var second = Instant.parse("2027-10-31T01:30:00Z");

        assertThat(LocalMoment.of(autumn, HALF_PAST_TWO, BERLIN, null)).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(LocalMoment.of(autumn, HALF_PAST_TWO, BERLIN, second)).isEqualTo(second);
    }

    @Test
    void withoutATimeThereIsNoMoment() {
        assertThat(LocalMoment.of(LocalDate.EPOCH, null, BERLIN, Instant.EPOCH)).isNull();
    }
}
