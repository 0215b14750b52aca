package com.quorumcrm.activities;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RemindersTests {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 12);

    @Autowired
    private Reminders reminders;

    @Autowired
    private Activities activities;

    @Autowired
    private TestClock clock;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneIsRemindedAtTheTimeBeforeItIsDueAndOnce() {
        clock.setTo("2031-03-12T08:00:00Z");
        var call = plan(DAY, Instant.parse("2031-03-12T10:00:00Z"), 60);

        reminders.remindOfWhatIsDueSoon();
        assertThat(told(call)).isZero();
        clock.setTo("2031-03-12T09:00:30Z");
        reminders.remindOfWhatIsDueSoon();
        reminders.remindOfWhatIsDueSoon();
        assertThat(told(call)).isEqualTo(1);
    }

    @Test
    void whatIsPutOffIsRemindedOfAnew() {
        clock.setTo("2031-03-12T09:59:00Z");
        var call = plan(DAY, Instant.parse("2031-03-12T10:00:00Z"), 10);
        reminders.remindOfWhatIsDueSoon();

        var later = details(DAY, Instant.parse("2031-03-12T12:00:00Z"), 10);
        activities.change(
                new ChangeActivity(call, 0, later, null, null, cast.id(ALICE), Set.of(), Set.of()), cast.viewer(ALICE));
        clock.setTo("2031-03-12T11:55:00Z");
        reminders.remindOfWhatIsDueSoon();
        assertThat(told(call)).isEqualTo(2);
    }

    @Test
    void whatIsDueAnyTimeIsRemindedOfInTheMorning() {
        clock.setTo("2031-03-12T08:30:00Z");
        var task = plan(DAY, null, 0);
        reminders.remindOfWhatIsDueSoon();
        assertThat(told(task)).isZero();

        clock.setTo("2031-03-12T09:00:00Z");
        reminders.remindOfWhatIsDueSoon();
        assertThat(told(task)).isEqualTo(1);
    }

    @Test
    void whatIsOverdueIsToldOnceADay() {
        clock.setTo("2031-03-12T08:30:00Z");
        plan(DAY.minusDays(3), null, null);
        reminders.tellOfWhatIsOverdue();
        assertThat(overdue()).isZero();

        clock.setTo("2031-03-12T09:05:00Z");
        reminders.tellOfWhatIsOverdue();
        reminders.tellOfWhatIsOverdue();
        assertThat(overdue()).isEqualTo(1);
    }

    private ActivityId plan(LocalDate day, @Nullable Instant time, @Nullable Integer minutes) {
        return activities.add(AddActivity.planned(details(day, time, minutes), Set.of()), cast.viewer(ALICE));
    }

    private static ActivityDetails details(LocalDate day, @Nullable Instant time, @Nullable Integer minutes) {
        return new ActivityDetails(
                ActivityType.CALL, "Call", null, day, time, null, null, Priority.NORMAL, null, false, null, minutes);
    }

    private long told(ActivityId activity) {
        return jdbc.sql("select count(*) from notification where kind = 'REMINDER' and record_id = :activity")
                .param("activity", activity.id())
                .query(Long.class)
                .single();
    }

    private long overdue() {
        return jdbc.sql(
                        "select count(*) from notification where kind = 'OVERDUE' and user_id = :alice and at > date '2031-03-12'")
                .param("alice", cast.id(ALICE).id())
                .query(Long.class)
                .single();
    }
}
