package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelinePage;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was changed on the one that goes is told with what was changed on the one that stays. */
@IntegrationTest
class MergedHistoryTests {

    @Autowired
    private Merging merging;

    @Autowired
    private TimelineQuery timeline;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @ParameterizedTest
    @EnumSource
    void aTimelineTellsThePastOfBothAndOfTheirOwnOnlyAgain(MergeKind kind) {
        var one = record(kind);
        var other = record(kind);
        assertThat(told(one)).doesNotContain(other);
        var merge = merging.merge(new MergeRecords(one, other, Set.of()), cast.viewer(BOB));
        assertThat(told(one)).contains(one, other);
        var last = merging.merge(new MergeRecords(record(kind), one, Set.of()), cast.viewer(BOB));
        assertThat(told(merging.winner(last, cast.viewer(BOB)))).contains(one, other);
        merging.undo(last, cast.viewer(BOB));
        merging.undo(merge, cast.viewer(BOB));
        assertThat(told(one)).doesNotContain(other);
        assertThat(told(other)).contains(other);
    }

    private RecordRef record(MergeKind kind) {
        var account = book.account("Past " + Ids.next(), ALICE);
        return kind == MergeKind.ACCOUNT
                ? account.ref()
                : book.contact("Past", account, ALICE).ref();
    }

    private List<RecordRef> told(RecordRef record) {
        var filter = TimelineFilter.of(Map.of());
        var page = record.kind() == MergeKind.ACCOUNT.kind()
                ? timeline.of(record, List.of(record.id()), filter, cast.viewer(ALICE))
                : timeline.of(record, filter, cast.viewer(ALICE));
        return page.entries().stream()
                .map(TimelinePage.Entry::change)
                .filter(Objects::nonNull)
                .map(RecordChange::record)
                .toList();
    }
}
