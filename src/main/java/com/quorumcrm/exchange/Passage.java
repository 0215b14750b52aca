package com.quorumcrm.exchange;

import com.quorumcrm.platform.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way of all rows of a file, batch by batch; then of those that had to wait for others, until no more come. */
@Component
class Passage {

    static final int BATCH = 1000;

    private final FileStore files;
    private final BatchTaking batches;
    private final ImportStore store;
    private final ImportLedger ledger;

    Passage(FileStore files, BatchTaking batches, ImportStore store, ImportLedger ledger) {
        this.files = files;
        this.batches = batches;
        this.store = store;
        this.ledger = ledger;
    }

    /** How the steps of a passage are kept. */
    interface Steps {

        /** Does one batch with its progress, entirely or not at all. */
        void step(long position, Runnable batch);

        /** Writes down what outlasts the passage, even one that is for trial. */
        void keep(Runnable note);
    }

    void go(ImportJob job, Run run, Steps steps) {
        new Walk(job, run, steps).go();
    }

    private final class Walk {

        private final ImportJob job;
        private final Run run;
        private final Steps steps;
        private final Tally tally = new Tally();
        private final Map<String, Long> also;
        private ImportCounts counts;
        private long position;

        private Walk(ImportJob job, Run run, Steps steps) {
            this.job = job;
            this.run = run;
            this.steps = steps;
            this.counts = job.counts();
            this.position = job.position();
            this.also = new HashMap<>(job.alsoCreated());
            tally.addAll(job.corrections());
        }

        private void go() {
            try (var bytes = files.open(job.fileKey());
                    var rows = CsvRows.open(bytes, job.format())) {
                rows.skip(position);
                for (var batch = rows.next(BATCH); !batch.isEmpty(); batch = rows.next(BATCH)) {
                    var next = batch;
                    steps.step(position, () -> take(next));
                    position = batch.getLast().number();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            goBack();
        }

        private void take(List<CsvRow> rows) {
            var outcome = batches.take(rows, run, false);
            ledger.waiting(run.id(), outcome.waiting());
            note(outcome, rows.getLast().number());
        }

        private void goBack() {
            boolean moved = true;
            while (moved) {
                moved = goRound(false);
            }
            goRound(true);
        }

        /** @return whether any of the waiting rows need wait no longer */
        private boolean goRound(boolean last) {
            boolean moved = false;
            long after = 0;
            for (var rows = ledger.waiting(run.id(), after, BATCH);
                    !rows.isEmpty();
                    rows = ledger.waiting(run.id(), after, BATCH)) {
                var next = rows;
                long before = counts.rows();
                steps.step(position, () -> takeWaiting(next, last));
                moved |= counts.rows() > before;
                after = rows.getLast().number();
            }
            return moved;
        }

        private void takeWaiting(List<CsvRow> rows, boolean last) {
            var outcome = batches.take(rows, run, last);
            var still = outcome.waiting().stream().map(CsvRow::number).toList();
            ledger.notWaiting(
                    run.id(),
                    rows.stream()
                            .map(CsvRow::number)
                            .filter(number -> !still.contains(number))
                            .toList());
            note(outcome, position);
        }

        private void note(BatchTaking.Outcome outcome, long reached) {
            counts = counts.plus(outcome.counts());
            tally.addAll(outcome.corrections());
            outcome.alsoCreated().forEach((kind, number) -> also.merge(kind, number, Long::sum));
            ledger.changed(run.id(), outcome.taken());
            steps.keep(() -> {
                ledger.refused(run.id(), outcome.refused());
                store.progress(run.id(), reached, counts, tally.corrections(), also);
            });
        }
    }
}
