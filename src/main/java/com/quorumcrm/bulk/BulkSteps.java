package com.quorumcrm.bulk;

import com.quorumcrm.bulk.BulkStore.Part;
import com.quorumcrm.bulk.BulkStore.Work;
import com.quorumcrm.kernel.Refusal;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with one record: each time in a transaction of its own, together with the note of what came of it. */
@Component
class BulkSteps {

    private final BulkStore store;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    BulkSteps(BulkStore store, EntityManager entities, PlatformTransactionManager transactions) {
        this.store = store;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Changes it, and takes that back at once. */
    void check(Work work, Part part, RecordEdit edit, Viewer viewer) {
        within(work, part, BulkState.REFUSED, status -> {
                    status.setRollbackOnly();
                    return applied(edit, part, work.sets(), viewer).isEmpty() ? BulkState.SAME : BulkState.READY;
                })
                .ifPresent(state -> store.set(work.id(), part, state, null));
    }

    void change(Work work, Part part, RecordEdit edit, Viewer viewer) {
        within(work, part, BulkState.REFUSED, status -> {
            var before = applied(edit, part, work.sets(), viewer);
            if (before.isEmpty()) {
                store.set(work.id(), part, BulkState.SAME, null);
            } else {
                store.changed(work.id(), part, work.kind(), before);
            }
            return BulkState.CHANGED;
        });
    }

    void undo(Work work, Part part, RecordEdit edit, Viewer viewer) {
        within(work, part, BulkState.KEPT, status -> {
            if (store.isUntouched(part, work.kind())) {
                applied(edit, part, part.before(), viewer);
                store.set(work.id(), part, BulkState.UNDONE, null);
            } else {
                store.set(work.id(), part, BulkState.KEPT, Reason.changed());
            }
            return BulkState.UNDONE;
        });
    }

    private Map<String, @Nullable String> applied(
            RecordEdit edit, Part part, Map<String, @Nullable String> sets, Viewer viewer) {
        var before = edit.apply(part.record(), sets, viewer);
        entities.flush();
        return before;
    }

    /** Empty when it was refused, which is noted, or when somebody else has dealt with it meanwhile. */
    private Optional<BulkState> within(
            Work work, Part part, BulkState refused, Function<TransactionStatus, BulkState> step) {
        try {
            return transaction.execute(status ->
                    store.take(work.id(), part) ? Optional.of(step.apply(status)) : Optional.<BulkState>empty());
        } catch (Refusal refusal) {
            store.set(work.id(), part, refused, Reason.of(refusal));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException collision) {
            store.set(work.id(), part, refused, Reason.changed());
        }
        return Optional.empty();
    }
}
