package com.quorumcrm.exchange;

import com.quorumcrm.exchange.Mapping.Options;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets imports going, in the background: dry run, import, undo. */
@Service
@Transactional
public class ImportRuns {

    private final ImportStore store;
    private final ImportAccess access;
    private final Planner planner;
    private final Jobs jobs;

    ImportRuns(ImportStore store, ImportAccess access, Planner planner, Jobs jobs) {
        this.store = store;
        this.access = access;
        this.planner = planner;
        this.jobs = jobs;
    }

    /**
     * Finds out what the import would do, without doing it.
     *
     * @throws RuleBroken when something has to be answered first, or the import is under way
     */
    public ImportId tryOut(ImportId id, Viewer viewer) {
        var plan = ready(access.open(id, viewer), viewer);
        store.map(id, plan.type(), within(plan, viewer));
        store.reset(id, true);
        start(id, ImportStatus.CHECKING, viewer);
        return id;
    }

    /**
     * Imports the file.
     *
     * @return the import that runs: when the same file is being imported already, that one
     * @throws RuleBroken when something has to be answered first, or the import is under way
     */
    public ImportId run(ImportId id, Viewer viewer) {
        var job = access.open(id, viewer);
        var same = store.running(job.contentHash(), job.type());
        if (same.isPresent()) {
            return same.get();
        }
        var plan = ready(job, viewer);
        store.map(id, job.type(), within(plan, viewer));
        store.reset(id, false);
        start(id, ImportStatus.QUEUED, viewer);
        return id;
    }

    /** Goes on with an import that failed in the middle. */
    public void resume(ImportId id, Viewer viewer) {
        var job = access.mine(id, viewer);
        access.require(job.type(), viewer);
        if (job.dryRun() || !store.advance(id, ImportStatus.QUEUED, ImportStatus.FAILED)) {
            throw new RuleBroken(null, "exchange.state.busy");
        }
        enqueue(id, viewer);
    }

    /** @throws RuleBroken when there is nothing to undo */
    public void undo(ImportId id, Viewer viewer) {
        var job = access.mine(id, viewer);
        access.require(job.type(), viewer);
        if (job.dryRun() || !store.advance(id, ImportStatus.UNDOING, ImportStatus.FINISHED, ImportStatus.FAILED)) {
            throw new RuleBroken(null, "exchange.state.nothing");
        }
        enqueue(id, viewer);
    }

    private void start(ImportId id, ImportStatus status, Viewer viewer) {
        if (!store.advance(id, status, ImportStatus.UPLOADED, ImportStatus.CHECKED)) {
            throw new RuleBroken(null, "exchange.state.busy");
        }
        enqueue(id, viewer);
    }

    private void enqueue(ImportId id, Viewer viewer) {
        jobs.enqueue(ImportHandler.NAME, id.toString(), ImportWork.of(id, viewer.id()));
    }

    /** A token takes on people and forms teams; whoever is here already, it moves nowhere. */
    private static Mapping within(Plan plan, Viewer viewer) {
        boolean aboutPeople = plan.type().permission() == Permission.EDIT_TEAMS;
        return aboutPeople && !viewer.can(Permission.EDIT_TEAMS)
                ? plan.mapping().with(Options::skipping)
                : plan.mapping();
    }

    private Plan ready(ImportJob job, Viewer viewer) {
        access.require(job.type(), viewer);
        var plan = planner.plan(job.type(), job.profile(), job.mapping(), viewer);
        if (!plan.isReady()) {
            throw new RuleBroken(plan.questions().stream()
                    .map(question -> new RuleBroken.Breach("mapping", question.code(), question.arguments()))
                    .toList());
        }
        return plan;
    }
}
