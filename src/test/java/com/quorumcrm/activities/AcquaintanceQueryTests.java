package com.quorumcrm.activities;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.RecordRef;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which of ours know somebody. */
@IntegrationTest
class AcquaintanceQueryTests {

    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant LAST = Instant.parse("2026-02-05T09:00:00Z");

    @Autowired
    private Activities activities;

    @Autowired
    private AcquaintanceQuery query;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    private RecordRef person;

    @BeforeEach
    void somebody() {
        person = book.contact("Well known", book.account("Known company", ALICE), ALICE)
                .ref();
    }

    @Test
    void countsWhoeverTookPartAndTellsWhenLast() {
        call(FIRST, ALICE);
        call(LAST, ALICE, BOB);
        plan();
        assertThat(query.of(person, cast.viewer(BOB)))
                .containsExactly(
                        new Acquaintance(cast.id(ALICE), "Alice", 2, LAST),
                        new Acquaintance(cast.id(BOB), "Bob", 1, LAST));
    }

    @Test
    void knowsNothingOfActivitiesThatTheViewerMayNotSee() {
        call(FIRST, ALICE);
        book.whileAccountsArePrivate(
                () -> assertThat(query.of(person, cast.viewer(CHARLIE))).isEmpty());
    }

    private void call(Instant at, Part by, Part... others) {
        var participants = Set.copyOf(Stream.of(others).map(cast::id).toList());
        var details = ActivityDetails.of(ActivityType.CALL, "Call");
        activities.add(new AddActivity(details, at, null, null, Set.of(person), participants, null), cast.viewer(by));
    }

    private void plan() {
        activities.add(
                AddActivity.planned(ActivityDetails.of(ActivityType.TASK, "Later"), Set.of(person)),
                cast.viewer(ALICE));
    }
}
