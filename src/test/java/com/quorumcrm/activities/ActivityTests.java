package com.quorumcrm.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void aNoteHappensWhenItIsMade() {
        var note = add(AddActivity.planned(ActivityDetails.of(ActivityType.NOTE, "They moved"), Set.of()));

        assertThat(note.added().done()).isTrue();
    }

    @Test
    void aTaskIsOpenUntilItIsDone() {
        var task = add(planned(null));
        assertThat(task.added().done()).isFalse();

        assertThat(complete(task, null).outcome()).isEqualTo(Outcome.DONE);
        refuses("activities.rule.doneAlready", () -> complete(task, null));
    }

    @Test
    void whatComesOfItFitsItsType() {
        refuses("activities.rule.outcome", () -> complete(add(planned(null)), Outcome.NO_ANSWER));
        refuses(
                "activities.rule.outcomeTooEarly",
                () -> add(new AddActivity(
                        ActivityDetails.of(ActivityType.CALL, "Call"),
                        null,
                        Outcome.REACHED,
                        null,
                        Set.of(),
                        Set.of(),
                        null)));
    }

    @Test
    void nothingHappensInTheFuture() {
        refuses(
                "activities.rule.future",
                () -> add(AddActivity.done(
                        ActivityDetails.of(ActivityType.CALL, "Call"), NOW.plusSeconds(1), null, Set.of())));
    }

    @Test
    void aSubjectAndADayForATimeAreNeeded() {
        refuses(
                "kernel.rule.required",
                () -> add(AddActivity.planned(ActivityDetails.of(ActivityType.TASK, " "), Set.of())));
        refuses(
                "activities.rule.dayMissing",
                () -> add(AddActivity.planned(
                        ActivityDetails.of(ActivityType.TASK, "T").due(null, NOW), Set.of())));
    }

    @Test
    void whatRepeatsIsPlannedForItsNextDayAfterToday() {
        var weekly = add(planned(Repeat.WEEKLY));
        complete(weekly, null);

        var next = weekly.next(Cast.STAGEHAND, NOW.plusSeconds(20 * 24 * 3600), ZoneId.of("UTC"));

        assertThat(next).isNotNull();
        assertThat(next.added().done()).isFalse();
        assertThat(next.id()).isNotEqualTo(weekly.id());
        assertThat(add(planned(null)).next(Cast.STAGEHAND, NOW, ZoneId.of("UTC")))
                .isNull();
        assertThat(Repeat.MONTHLY.after(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31)))
                .isEqualTo("2026-02-28");
    }

    private static Activity add(AddActivity command) {
        return Activity.add(command, Set.of(), Cast.STAGEHAND, NOW);
    }

    private static AddActivity planned(@Nullable Repeat repeats) {
        return AddActivity.planned(
                new ActivityDetails(
                        ActivityType.TASK,
                        "Report",
                        null,
                        TODAY,
                        null,
                        null,
                        null,
                        Priority.NORMAL,
                        repeats,
                        false,
                        null,
                        null),
                Set.of());
    }

    private static ActivityCompleted complete(Activity activity, @Nullable Outcome outcome) {
        return activity.complete(new CompleteActivity(activity.id(), null, outcome, null), Cast.STAGEHAND, NOW);
    }

    private static void refuses(String rule, ThrowingCallable change) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(change)
                .satisfies(broken ->
                        assertThat(broken.breaches()).extracting(Breach::code).containsExactly(rule));
    }
}
