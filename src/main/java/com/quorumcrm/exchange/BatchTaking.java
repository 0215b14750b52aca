package com.quorumcrm.exchange;

import com.quorumcrm.exchange.ImportLedger.Refused;
import com.quorumcrm.exchange.Loader.Loaded;
import com.quorumcrm.kernel.Parted;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Takes a batch of rows within the transaction of the caller. When the database refuses the batch, its rows are taken one
 * by one, so that only those go wrong that are wrong.
 */
@Component
class BatchTaking {

    private final Map<ImportType, Loader> loaders;
    private final RefusalWords words;
    private final Savepoints savepoints;

    BatchTaking(ObjectProvider<Loader> loaders, RefusalWords words, Savepoints savepoints) {
        this.loaders = loaders.stream().collect(Collectors.toMap(Loader::type, loader -> loader));
        this.words = words;
        this.savepoints = savepoints;
    }

    /**
     * @param taken records that were made or changed, those that rows needed among them
     * @param alsoCreated how many of the latter were made, by kind
     */
    record Outcome(
            ImportCounts counts,
            List<Taken> taken,
            List<Refused> refused,
            List<CsvRow> waiting,
            List<Correction> corrections,
            Map<String, Long> alsoCreated) {}

    Outcome take(List<CsvRow> rows, Run run, boolean last) {
        var work = new Work(run, last);
        var parts = Parted.by(rows, row -> !row.reachesBeyond(run.header().size()));
        parts.rest().forEach(work::refuseLong);
        try {
            var loaded = savepoints.within(() -> work.load(parts.matching()));
            work.note(loaded, parts.matching());
        } catch (DataIntegrityViolationException refused) {
            parts.matching().forEach(work::takeAlone);
        }
        return work.outcome();
    }

    Loader loader(ImportType type) {
        return Objects.requireNonNull(loaders.get(type));
    }

    private final class Work {

        private final Run run;
        private final boolean last;
        private final Tally tally = new Tally();
        private final List<Taken> taken = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final List<CsvRow> waiting = new ArrayList<>();
        private final Map<String, Long> also = new HashMap<>();
        private Tally tried = new Tally();
        private ImportCounts counts = ImportCounts.NONE;

        private Work(Run run, boolean last) {
            this.run = run;
            this.last = last;
        }

        private Loaded load(List<CsvRow> rows) {
            tried = new Tally();
            return rows.isEmpty()
                    ? Loaded.all(List.of())
                    : loader(run.plan().type()).load(rows, run, tried, last);
        }

        private void note(Loaded loaded, List<CsvRow> rows) {
            tried.settle(loaded.taken().stream()
                    .filter(one -> one.result() != Result.REFUSED)
                    .map(Taken::row)
                    .toList());
            tally.addAll(tried.corrections());
            var byNumber = rows.stream().collect(Collectors.toMap(CsvRow::number, row -> row));
            waiting.addAll(loaded.waiting());
            loaded.taken().forEach(one -> note(one, Objects.requireNonNull(byNumber.get(one.row()))));
            loaded.also().stream()
                    .filter(one -> one.result() == Result.CREATED && one.record() != null)
                    .forEach(one -> also.merge(
                            Objects.requireNonNull(one.record()).kind().plural(), 1L, Long::sum));
            taken.addAll(loaded.also());
        }

        private void takeAlone(CsvRow row) {
            try {
                note(savepoints.within(() -> load(List.of(row))), List.of(row));
            } catch (DataIntegrityViolationException alone) {
                refuse(row, null, words.of(alone, run.viewer()));
            }
        }

        private void note(Taken one, CsvRow row) {
            switch (one.result()) {
                case CREATED -> count(1, 0, 0, 0);
                case UPDATED -> count(0, 1, 0, 0);
                case UNCHANGED -> count(0, 0, 1, 0);
                case REFUSED -> refuse(row, column(one), words.of(one.breaches(), run.viewer()));
            }
            taken.add(one);
        }

        private @Nullable String column(Taken one) {
            return one.breaches().stream()
                    .map(breach -> breach.field())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(field -> run.plan().column(field).orElse(field))
                    .orElse(null);
        }

        private void refuseLong(CsvRow row) {
            refuse(
                    row,
                    null,
                    words.of(
                            "exchange.row.long",
                            run.viewer(),
                            row.cells().size(),
                            run.header().size()));
        }

        private void refuse(CsvRow row, @Nullable String column, String message) {
            refused.add(new Refused(row.number(), column, message, row.cells()));
            count(0, 0, 0, 1);
        }

        private void count(long created, long updated, long skipped, long failed) {
            counts = counts.plus(new ImportCounts(1, created, updated, skipped, failed));
        }

        private Outcome outcome() {
            return new Outcome(counts, taken, refused, waiting, tally.corrections(), also);
        }
    }
}
