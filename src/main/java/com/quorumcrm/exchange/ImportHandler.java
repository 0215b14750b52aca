package com.quorumcrm.exchange;

import com.quorumcrm.exchange.ImportRunner.Overtaken;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Refusal;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.JobHandler;
import com.quorumcrm.platform.Origin;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/** Does in the background what people have asked of imports. What can never succeed fails at once, and says why. */
@Component
class ImportHandler implements JobHandler<ImportWork> {

    static final String NAME = "exchange.import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportHandler.class);

    private final ImportStore store;
    private final ImportRunner runner;
    private final UndoRunner undo;
    private final Viewers viewers;
    private final RefusalWords words;
    private final Clock clock;

    ImportHandler(
            ImportStore store, ImportRunner runner, UndoRunner undo, Viewers viewers, RefusalWords words, Clock clock) {
        this.store = store;
        this.runner = runner;
        this.undo = undo;
        this.viewers = viewers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ImportWork> payloadType() {
        return ImportWork.class;
    }

    @Override
    public void run(ImportWork work) {
        var job = store.find(work.id());
        var viewer = viewers.find(work.by());
        if (job.isEmpty()) {
            return;
        }
        if (viewer.isEmpty()) {
            store.fail(work.id(), words.of("exchange.failure.left", Locale.ENGLISH), clock.instant());
            return;
        }
        orSayWhy(job.get(), viewer.get());
    }

    private void orSayWhy(ImportJob job, Viewer viewer) {
        try {
            Origin.bound(Origin.of("import", job.id())).run(() -> proceed(job, viewer));
        } catch (Overtaken stop) {
            LOG.info("{}", stop.getMessage());
        } catch (RuleBroken broken) {
            store.fail(job.id(), words.of(broken.breaches(), viewer), clock.instant());
        } catch (Forbidden forbidden) {
            store.fail(job.id(), words.of("exchange.failure.forbidden", viewer), clock.instant());
        } catch (Refusal | NonTransientDataAccessException | IllegalStateException never) {
            LOG.error("The import {} failed", job.id(), never);
            store.fail(job.id(), words.of("exchange.failure.unexpected", viewer), clock.instant());
        }
    }

    private void proceed(ImportJob job, Viewer viewer) {
        switch (job.status()) {
            case QUEUED, RUNNING -> runner.run(job, viewer);
            case CHECKING -> runner.tryOut(job, viewer);
            case UNDOING -> undo.undo(job, viewer);
            case UPLOADED, CHECKED, FINISHED, FAILED, UNDONE -> LOG.info("Nothing to do for import {}", job.id());
        }
    }
}
