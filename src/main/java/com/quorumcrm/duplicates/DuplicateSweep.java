package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Jobs;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares all records with each other, every night and when somebody asks for it, and keeps the pairs. */
@Service
@Transactional
public class DuplicateSweep {

    private final ObjectProvider<DuplicateFinder> finders;
    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    DuplicateSweep(ObjectProvider<DuplicateFinder> finders, JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.finders = finders;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has all records of a kind compared soon. */
    public void request(RecordKind kind, Viewer viewer) {
        viewer.require(MergeKind.of(kind).permission());
        jobs.enqueue(SweepJob.NAME, kind.name(), new SweepJob.Call(kind));
    }

    void sweepAll() {
        finders.stream().forEach(this::sweep);
    }

    void sweep(RecordKind kind) {
        finders.stream().filter(finder -> finder.kind() == kind).forEach(this::sweep);
    }

    private void sweep(DuplicateFinder finder) {
        var kind = finder.kind().name();
        jdbc.sql("delete from duplicate_pair where record_kind = :kind")
                .param("kind", kind)
                .update();
        for (var pairing : finder.pairings()) {
            jdbc.sql("""
                            insert into duplicate_pair (record_kind, one_id, other_id, reason)
                            select :kind, found.one, found.other, :reason from (%s) found
                            on conflict do nothing""".formatted(pairing.pairs()))
                    .param("kind", kind)
                    .param("reason", pairing.reason().name())
                    .update();
        }
        jdbc.sql("""
                        insert into duplicate_sweep (record_kind, swept_at) values (:kind, :now)
                        on conflict (record_kind) do update set swept_at = :now""")
                .param("kind", kind)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
