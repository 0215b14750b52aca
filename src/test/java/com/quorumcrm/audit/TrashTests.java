package com.quorumcrm.audit;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.TrashAccount;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TrashTests {

    @Autowired
    private Trash trash;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    @Test
    void everyoneSeesWhatTheyMayTakeBack() {
        var record = trashed("Seen in the trash");
        assertThat(sees(ALICE, record)).isTrue();
        assertThat(sees(BOB, record)).isTrue();
        assertThat(sees(OLGA, record)).isTrue();
        assertThat(sees(CHARLIE, record)).isFalse();
        assertThat(sees(ED, record)).isFalse();
    }

    @Test
    void saysWhatItIsAndWhoDeletedIt() {
        var record = trashed("Named in the trash");
        assertThat(trash.list(RecordKind.ACCOUNT, cast.viewer(ALICE)))
                .filteredOn(item -> item.record().equals(record))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("Named in the trash");
                    assertThat(item.by()).isEqualTo("Alice");
                });
        assertThat(trash.list(RecordKind.CONTACT, cast.viewer(ALICE)))
                .noneMatch(item -> item.record().equals(record));
    }

    @Test
    void ownersHaveThirtyDaysAndManagersAllTheTime() {
        clock.setTo("2026-03-01T09:00:00Z");
        var record = trashed("Long gone");
        clock.advance(Duration.ofDays(31));
        assertThat(sees(ALICE, record)).isFalse();
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> trash.restore(record, cast.viewer(ALICE)));
        assertThat(sees(BOB, record)).isTrue();
        trash.restore(record, cast.viewer(BOB));
        assertThat(sees(BOB, record)).isFalse();
    }

    @Test
    void strangersTakeNothingBack() {
        var record = trashed("Not yours");
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> trash.restore(record, cast.viewer(CHARLIE)));
        var unknown = new RecordRef(RecordKind.TEAM, record.id());
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> trash.restore(unknown, cast.viewer(OLGA)));
    }

    private RecordRef trashed(String name) {
        var id = book.account(name, ALICE);
        accounts.trash(new TrashAccount(id, 0), cast.viewer(ALICE));
        return id.ref();
    }

    private boolean sees(Cast.Part viewer, RecordRef record) {
        return trash.list(null, cast.viewer(viewer)).stream()
                .anyMatch(item -> item.record().equals(record));
    }
}
