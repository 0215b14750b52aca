package com.quorumcrm.exchange;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an import back, record by record, the last first; what somebody has changed since, or needs, stays. */
@Component
class UndoRunner {

    private static final int BATCH = 500;

    private final ImportStore store;
    private final ImportLedger ledger;
    private final BatchTaking batches;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Savepoints savepoints;

    UndoRunner(
            ImportStore store,
            ImportLedger ledger,
            BatchTaking batches,
            Savepoints savepoints,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.ledger = ledger;
        this.batches = batches;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoints = savepoints;
    }

    void undo(ImportJob job, Viewer viewer) {
        var first = job.type().kind();
        takeBack(job.id(), first, viewer);
        Arrays.stream(RecordKind.values())
                .filter(kind -> kind != first)
                .forEach(kind -> takeBack(job.id(), kind, viewer));
        transaction.executeWithoutResult(status -> store.undone(job.id(), ledger.kept(job.id()), clock.instant()));
    }

    /** Until nothing moves any more: a record that others of the import need goes after them. */
    private void takeBack(ImportId id, RecordKind kind, Viewer viewer) {
        boolean again = true;
        while (again) {
            long gone = pass(id, kind, viewer);
            again = gone > 0 && inTransaction(() -> ledger.retryUsed(id, kind)) > 0;
        }
    }

    /** @return how many records were taken back */
    private long pass(ImportId id, RecordKind kind, Viewer viewer) {
        long gone = 0;
        for (var some = some(id, kind, viewer); !some.isEmpty(); some = some(id, kind, viewer)) {
            gone += some.values().stream()
                    .filter(outcome -> outcome != Outcome.CHANGED && outcome != Outcome.USED)
                    .count();
        }
        return gone;
    }

    private Map<UUID, Outcome> some(ImportId id, RecordKind kind, Viewer viewer) {
        return inTransaction(() -> {
            var changes = ledger.toTakeBack(id, kind, BATCH).stream()
                    .map(ImportLedger.Change::takeBack)
                    .toList();
            var outcomes = changes.isEmpty() ? Map.<UUID, Outcome>of() : takeBack(changes, loader(kind), viewer);
            ledger.settled(id, kind, outcomes);
            return outcomes;
        });
    }

    private Map<UUID, Outcome> takeBack(List<TakeBack> changes, Loader loader, Viewer viewer) {
        try {
            return savepoints.within(() -> loader.takeBack(changes, viewer));
        } catch (DataIntegrityViolationException someAreNeeded) {
            var outcomes = new HashMap<UUID, Outcome>();
            changes.forEach(change -> outcomes.putAll(alone(change, loader, viewer)));
            return outcomes;
        }
    }

    private Map<UUID, Outcome> alone(TakeBack change, Loader loader, Viewer viewer) {
        try {
            return savepoints.within(() -> loader.takeBack(List.of(change), viewer));
        } catch (DataIntegrityViolationException needed) {
            return Map.of(change.record().id(), Outcome.USED);
        }
    }

    private Loader loader(RecordKind kind) {
        return Arrays.stream(ImportType.values())
                .filter(type -> type.kind() == kind)
                .map(batches::loader)
                .findFirst()
                .orElseThrow();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
