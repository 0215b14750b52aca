package com.quorumcrm.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.activities.Mentions.Call;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTests {

    private static final UserId ANN = UserId.next();
    private static final UserId ANNE = UserId.next();
    private static final List<Call> CALLS =
            List.of(new Call("ann lee", ANN), new Call("ann@x.example", ANN), new Call("ann leeson", ANNE));

    @ParameterizedTest
    @ValueSource(
            strings = {"@ann lee", "see (@ann lee)", "ask @ann lee, please", "@ann@x.example has it", "a\n@ann lee\nb"})
    void aColleagueIsCalledByNameOrAddress(String text) {
        assertThat(Mentions.in(text, CALLS)).containsExactly(ANN);
    }

    @Test
    void theLongerNameIsMeant() {
        assertThat(Mentions.in("@ann leeson and @ann lee", CALLS)).containsExactlyInAnyOrder(ANN, ANNE);
        assertThat(Mentions.in("@ann leeson", CALLS)).containsExactly(ANNE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"write to bob@ann lee", "ann lee", "@ann leeward", "@bob", "5 @ 3"})
    void othersAreNot(String text) {
        assertThat(Mentions.in(text, CALLS)).isEmpty();
    }

    @Test
    void whoeverHasANamesakeIsCalledByAddress() {
        var calls = List.of(new Call("ann lee", ANN), new Call("ann lee", ANNE), new Call("ann@x.example", ANN));

        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Mentions.in("@ann lee", calls));
        assertThat(Mentions.in("@ann@x.example", calls)).containsExactly(ANN);
    }
}
