package com.quorumcrm.bulk;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Jobs;
import com.quorumcrm.web.ListMatches;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change many records at once: first it is found out what would come of it, then it is done. */
@Service
@Transactional
public class BulkEdits {

    private static final int MOST_OF_REPS = 200;
    private static final int MOST_OF_MANAGERS = 1_000;
    private static final int MOST = 10_000;

    private final BulkStore store;
    private final ObjectProvider<RecordEdit> edits;
    private final ObjectProvider<ListMatches> lists;
    private final CustomEdit custom;
    private final Jobs jobs;
    private final Clock clock;

    BulkEdits(
            BulkStore store,
            ObjectProvider<RecordEdit> edits,
            ObjectProvider<ListMatches> lists,
            CustomEdit custom,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.edits = edits;
        this.lists = lists;
        this.custom = custom;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How many records one of these may change at once. */
    public int most(Viewer viewer) {
        if (viewer.can(Permission.EDIT_ALL)) {
            return MOST;
        }
        return viewer.is(Role.MANAGER) ? MOST_OF_MANAGERS : MOST_OF_REPS;
    }

    /** @throws com.quorumcrm.kernel.Forbidden when the viewer may change no such records */
    public void require(RecordKind kind, Viewer viewer) {
        viewer.require(edit(kind).permission());
    }

    /**
     * Finds out, in the background, what would become of each record.
     *
     * @throws RuleBroken when nothing is picked or to be set, a value is none for its field, or there are too many records
     */
    public BulkEditId prepare(EditInBulk command, Viewer viewer) {
        var edit = edit(command.kind());
        viewer.require(edit.permission());
        check(command, edit, viewer);
        var records = records(command, viewer);
        new Rules()
                .that(!command.sets().isEmpty(), null, "bulk.rule.nothing")
                .that(!records.isEmpty(), null, "bulk.rule.none")
                .that(records.size() <= most(viewer), null, "bulk.rule.many", most(viewer))
                .enforce();
        var id = BulkEditId.next();
        store.add(id, command, records, viewer.id(), clock.instant());
        enqueue(id);
        return id;
    }

    private void check(EditInBulk command, RecordEdit edit, Viewer viewer) {
        command.sets().keySet().stream()
                .filter(field -> !edit.fields().contains(field) && !custom.knows(command.kind(), field))
                .findFirst()
                .ifPresent(field -> {
                    throw new NotUnderstood(field, "bulk.rule.field", field);
                });
        edit.check(command.sets());
        custom.check(command.kind(), command.sets(), viewer);
    }

    /** @throws RuleBroken when it was done already, or is under way */
    public void run(BulkEditId id, Viewer viewer) {
        start(id, BulkStatus.CHECKED, BulkStatus.RUNNING, viewer);
    }

    /** @throws RuleBroken when it was not done, or was undone already */
    public void undo(BulkEditId id, Viewer viewer) {
        start(id, BulkStatus.DONE, BulkStatus.UNDOING, viewer);
    }

    private void start(BulkEditId id, BulkStatus from, BulkStatus to, Viewer viewer) {
        var work = store.find(id).filter(one -> one.by().equals(viewer.id())).orElseThrow(NoSuchRecord::new);
        viewer.require(edit(work.kind()).permission());
        if (!store.advance(id, from, to, clock.instant())) {
            throw new RuleBroken(null, "bulk.rule.status");
        }
        enqueue(id);
    }

    /** What is picked is no right to it: each record is asked for with the viewer's rights when its turn comes. */
    private List<UUID> records(EditInBulk command, Viewer viewer) {
        var filter = command.filter();
        if (filter == null) {
            return command.records().stream().distinct().toList();
        }
        return lists.stream()
                .filter(list -> list.kind() == command.kind())
                .findFirst()
                .orElseThrow()
                .of(filter, most(viewer) + 1, viewer);
    }

    private RecordEdit edit(RecordKind kind) {
        return edits.stream().filter(edit -> edit.kind() == kind).findFirst().orElseThrow(NoSuchRecord::new);
    }

    private void enqueue(BulkEditId id) {
        jobs.enqueue(BulkJob.NAME, id + "/" + clock.millis(), new BulkJob.Edit(id.id()));
    }
}
