package com.quorumcrm.bulk;

import com.quorumcrm.bulk.BulkStore.Part;
import com.quorumcrm.bulk.BulkStore.Work;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.JobHandler;
import com.quorumcrm.platform.Origin;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Goes through the records of a bulk edit; after a crash it goes on with those that were not dealt with. */
@Component
class BulkJob implements JobHandler<BulkJob.Edit> {

    static final String NAME = "bulk.edit";

    private static final int SOME = 200;

    private final BulkStore store;
    private final BulkSteps steps;
    private final ObjectProvider<RecordEdit> edits;
    private final Viewers viewers;
    private final Clock clock;

    BulkJob(BulkStore store, BulkSteps steps, ObjectProvider<RecordEdit> edits, Viewers viewers, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.edits = edits;
        this.viewers = viewers;
        this.clock = clock;
    }

    record Edit(UUID id) {}

    private interface Step {
        void go(Work work, Part part, RecordEdit edit, Viewer viewer);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Edit> payloadType() {
        return Edit.class;
    }

    /** With the rights that the person has now; one who has left does nothing any more. */
    @Override
    public void run(Edit edit) {
        var work = store.find(new BulkEditId(edit.id())).orElseThrow();
        viewers.find(work.by())
                .ifPresent(viewer -> Origin.bound(Origin.of("bulk", work.id())).run(() -> go(work, viewer)));
    }

    private void go(Work work, Viewer viewer) {
        switch (work.status()) {
            case CHECKING -> through(work, BulkState.WAITING, steps::check, BulkStatus.CHECKED, viewer);
            case RUNNING -> through(work, BulkState.READY, steps::change, BulkStatus.DONE, viewer);
            case UNDOING -> through(work, BulkState.CHANGED, steps::undo, BulkStatus.UNDONE, viewer);
            default -> {}
        }
    }

    private void through(Work work, BulkState state, Step step, BulkStatus then, Viewer viewer) {
        var edit = edits.stream()
                .filter(one -> one.kind() == work.kind())
                .findFirst()
                .orElseThrow();
        for (var some = store.some(work.id(), state, SOME);
                !some.isEmpty();
                some = store.some(work.id(), state, SOME)) {
            some.forEach(part -> step.go(work, part, edit, viewer));
        }
        store.advance(work.id(), work.status(), then, clock.instant());
    }
}
