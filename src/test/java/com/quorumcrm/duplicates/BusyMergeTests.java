package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordRef;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Merging records with thousands of activities takes one transaction and seconds; how long is printed. */
@IntegrationTest
class BusyMergeTests {

    private static final int ACTIVITIES = 5000;

    @Autowired
    private Merging merging;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void fiveThousandActivitiesTakeSeconds(MergeKind kind) {
        var one = record(kind);
        var other = record(kind);
        fill(other);
        var began = System.nanoTime();
        var merge = merging.merge(new MergeRecords(one, other, Set.of()), cast.viewer(OLGA));
        var merged = Duration.ofNanos(System.nanoTime() - began);
        assertThat(said(one)).isEqualTo(ACTIVITIES);
        began = System.nanoTime();
        merging.undo(merge, cast.viewer(OLGA));
        var undone = Duration.ofNanos(System.nanoTime() - began);
        assertThat(said(other)).isEqualTo(ACTIVITIES);
        System.out.printf(
                "merge of %s with %d activities: %d ms, undo: %d ms%n",
                kind, ACTIVITIES, merged.toMillis(), undone.toMillis());
        assertThat(merged.plus(undone)).isLessThan(Duration.ofSeconds(10));
    }

    private RecordRef record(MergeKind kind) {
        var account = book.account("Busy " + Ids.next(), ALICE);
        return kind == MergeKind.ACCOUNT
                ? account.ref()
                : book.contact("Busy", account, ALICE).ref();
    }

    private void fill(RecordRef record) {
        jdbc.sql("""
                        with made as (
                            insert into activity (id, version, type, subject, happened_at, priority, private, assignee_id,
                                                  created_at, created_by, updated_at, updated_by)
                            select uuidv7(), 0, 'CALL', 'Call ' || n, now(), 'NORMAL', false, :by, now(), :by, now(), :by
                            from generate_series(1, :amount) n returning id)
                        insert into activity_link (activity_id, record_kind, record_id, account_id)
                        select id, :kind, :record, case :kind when 'ACCOUNT' then :record end from made""")
                .param("by", cast.id(ALICE).id())
                .param("amount", ACTIVITIES)
                .param("kind", record.kind().name())
                .param("record", record.id())
                .update();
    }

    private long said(RecordRef record) {
        return jdbc.sql("select count(*) from activity_link where record_id = :id")
                .param("id", record.id())
                .query(Long.class)
                .single();
    }
}
