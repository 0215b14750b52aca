package com.quorumcrm.exchange;

import com.quorumcrm.exchange.Passage.Steps;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an import. Each batch is one transaction together with its progress: after a crash it goes on with the first row
 * that is not in. A dry run goes the same way in one transaction that is rolled back at the end.
 */
@Component
class ImportRunner {

    private final ImportStore store;
    private final Passage passage;
    private final Planner planner;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    ImportRunner(
            ImportStore store,
            Passage passage,
            Planner planner,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.passage = passage;
        this.planner = planner;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(ImportJob job, Viewer viewer) {
        transaction.executeWithoutResult(status -> {
            store.advance(job.id(), ImportStatus.RUNNING, ImportStatus.QUEUED);
            store.started(job.id(), clock.instant());
        });
        passage.go(job, prepare(job, viewer), new Committed(job));
        transaction.executeWithoutResult(status -> finish(job, viewer));
    }

    private void finish(ImportJob job, Viewer viewer) {
        var done = store.lock(job.id());
        store.finish(job.id(), ImportStatus.FINISHED, clock.instant());
        events.publishEvent(new ImportFinished(
                job.id(),
                job.type(),
                done.counts().created(),
                done.counts().updated(),
                done.counts().failed(),
                viewer.id(),
                clock.instant()));
    }

    void tryOut(ImportJob job, Viewer viewer) {
        transaction.executeWithoutResult(status -> {
            store.reset(job.id(), true);
            store.started(job.id(), clock.instant());
        });
        var fresh = store.find(job.id()).orElseThrow();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            passage.go(fresh, prepare(fresh, viewer), new RolledBack());
        });
        transaction.executeWithoutResult(status -> store.finish(job.id(), ImportStatus.CHECKED, clock.instant()));
    }

    private Run prepare(ImportJob job, Viewer viewer) {
        var plan = planner.plan(job.type(), job.profile(), job.mapping(), viewer);
        return Run.of(job, plan, viewer, Directory.read(jdbc));
    }

    /** Every batch is committed. Another process that took over in the meantime makes this one stop. */
    private final class Committed implements Steps {

        private final ImportJob job;

        private Committed(ImportJob job) {
            this.job = job;
        }

        @Override
        public void step(long position, Runnable batch) {
            transaction.executeWithoutResult(status -> {
                var now = store.lock(job.id());
                if (now.status() != ImportStatus.RUNNING || now.position() != position) {
                    throw new Overtaken(job.id());
                }
                batch.run();
            });
        }

        @Override
        public void keep(Runnable note) {
            note.run();
        }
    }

    /** Only the notes are committed. */
    private final class RolledBack implements Steps {

        @Override
        public void step(long position, Runnable batch) {
            batch.run();
        }

        @Override
        public void keep(Runnable note) {
            apart.executeWithoutResult(status -> note.run());
        }
    }

    /** Somebody else is at it. */
    static final class Overtaken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Overtaken(ImportId id) {
            super("The import " + id + " is run by another process");
        }
    }
}
