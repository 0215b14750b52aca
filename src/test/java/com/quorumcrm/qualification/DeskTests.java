package com.quorumcrm.qualification;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.GivenLeads;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.LeadStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DeskTests {

    @Autowired
    private Desk desk;

    @Autowired
    private Attempts attempts;

    @Autowired
    private TurnQuery turns;

    @Autowired
    private FirstTouchQuery touches;

    @Autowired
    private LeadQuery leads;

    @Autowired
    private TimelineQuery timelines;

    @Autowired
    private GivenLeads given;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyElseWaits() {
        clock.setTo("2026-11-25T09:00:00Z");
        jdbc.sql("update lead set deleted_at = now(), deleted_by = owner_id where deleted_at is null")
                .update();
    }

    @Test
    void theNextLeadComesWhenOneIsDone() {
        var first = given.lead("First", ALICE);
        var second = given.lead("Second", ALICE);
        var alice = cast.viewer(ALICE);
        assertThat(desk.next(false, alice)).contains(first);
        assertThat(desk.next(false, alice))
                .as("it stays until something is said")
                .contains(first);
        attempts.log(LogAttempt.of(first, AttemptOutcome.NO_ANSWER), alice);
        assertThat(desk.next(false, alice)).contains(second);
        assertThat(desk.due(false, alice)).isEqualTo(1);
        attempts.log(LogAttempt.of(second, AttemptOutcome.SPOKE), alice);
        assertThat(desk.next(false, alice)).isEmpty();
    }

    @Test
    void attemptsFollowTheCadenceAndAreOnTheTimeline() {
        var lead = given.lead("Cadence", ALICE);
        var alice = cast.viewer(ALICE);
        clock.advance(Duration.ofMinutes(30));
        attempts.log(new LogAttempt(lead, AttemptOutcome.NO_ANSWER, null, "Rang out", null), alice);
        var view = leads.find(lead, alice);
        var turn = turns.of(view, alice);
        assertThat(view.status()).isEqualTo(LeadStatus.WORKING);
        assertThat(turn.dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(turn.minutesToFirstTouch()).isEqualTo(30);
        assertThat(turn.isWithinTarget()).isTrue();
        assertThat(timelines.of(lead.ref(), TimelineFilter.of(Map.of()), alice).entries())
                .anySatisfy(entry -> assertThat(entry.activity()).isNotNull());
        clock.advance(Duration.ofDays(1));
        assertThat(desk.next(false, alice)).contains(lead);
        attempts.log(LogAttempt.of(lead, AttemptOutcome.VOICEMAIL), alice);
        assertThat(turns.of(view, alice).dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(turns.of(view, alice).attempts()).hasSize(2);
        assertThat(touches.of(false, alice).touched()).isEqualTo(1);
        assertThat(touches.of(false, alice).share()).isEqualTo(100);
    }

    @Test
    void callingBackNeedsATimeAndGoesFirst() {
        var promised = given.lead("Promised", ALICE);
        given.lead("Fresh", ALICE);
        var alice = cast.viewer(ALICE);
        assertThat(catchThrowableOfType(
                                RuleBroken.class,
                                () -> attempts.log(LogAttempt.of(promised, AttemptOutcome.CALL_BACK), alice))
                        .breaches())
                .extracting(RuleBroken.Breach::field)
                .containsExactly("callBackAt");
        var at = clock.instant().plus(Duration.ofHours(2));
        attempts.log(new LogAttempt(promised, AttemptOutcome.CALL_BACK, at, null, List.of("Need understood")), alice);
        assertThat(turns.of(leads.find(promised, alice), alice).checks()).containsExactly("Need understood");
        clock.advance(Duration.ofHours(2));
        assertThat(desk.next(false, alice)).contains(promised);
    }

    @Test
    void whatIsFoundKeepsTheLeadAtTheDesk() {
        var lead = given.lead("Searched", ALICE);
        var alice = cast.viewer(ALICE);
        desk.next(false, alice);
        attempts.log(new LogAttempt(lead, AttemptOutcome.FOUND, null, "Number on their site", null), alice);
        assertThat(desk.next(false, alice)).contains(lead);
        assertThat(turns.of(leads.find(lead, alice), alice).toFirstTouch()).isNull();
    }

    @Test
    void twoPeopleNeverHaveTheSameLead() throws Exception {
        var all = new HashSet<LeadId>();
        for (int i = 0; i < 12; i++) {
            all.add(given.lead("Crowd " + i, ALICE));
        }
        var people = List.of(cast.viewer(ALICE), cast.viewer(BOB));
        for (int round = 0; round < 6; round++) {
            var met = together(people);
            assertThat(new HashSet<>(met)).as("each has another one").hasSize(2);
            for (int i = 0; i < 2; i++) {
                attempts.log(LogAttempt.of(met.get(i), AttemptOutcome.NO_ANSWER), people.get(i));
            }
            all.removeAll(met);
        }
        assertThat(all).isEmpty();
    }

    @Test
    void aLeadThatWasLeftGoesToSomebodyElseInTheEnd() {
        var lead = given.lead("Left", ALICE);
        assertThat(desk.next(true, cast.viewer(ALICE))).contains(lead);
        assertThat(desk.next(true, cast.viewer(BOB))).isEmpty();
        assertThat(turns.of(leads.find(lead, cast.viewer(BOB)), cast.viewer(BOB))
                        .heldByName())
                .isNotNull();
        clock.advance(Desk.HOLD.plusSeconds(1));
        assertThat(desk.next(true, cast.viewer(BOB))).contains(lead);
    }

    @Test
    void laterIsInAnHour() {
        var lead = given.lead("Later", ALICE);
        var alice = cast.viewer(ALICE);
        desk.next(false, alice);
        desk.postpone(lead, alice);
        assertThat(desk.next(false, alice)).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(desk.next(false, alice)).contains(lead);
    }

    @Test
    void strangersAndReadersDoNotWorkLeads() {
        var lead = given.lead("Guarded", ALICE);
        assertThat(desk.next(true, cast.viewer(CHARLIE))).isEmpty();
        assertThat(desk.next(true, cast.viewer(OLGA))).contains(lead);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> desk.next(true, cast.viewer(ED)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> attempts.log(LogAttempt.of(lead, AttemptOutcome.SPOKE), cast.viewer(CHARLIE)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> attempts.log(LogAttempt.of(lead, AttemptOutcome.SPOKE), cast.viewer(ED)));
    }

    private List<LeadId> together(List<Viewer> people) throws Exception {
        var barrier = new CyclicBarrier(people.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Callable<LeadId>>();
            people.forEach(person -> asked.add(() -> {
                barrier.await();
                return desk.next(true, person).orElseThrow();
            }));
            var met = new ArrayList<LeadId>();
            for (var answer : threads.invokeAll(asked)) {
                met.add(answer.get());
            }
            return met;
        }
    }
}
