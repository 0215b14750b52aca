package com.quorumcrm.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Work in the background, kept in the database: it survives a restart, is done by any one node, and is done at least
 * once. See {@link JobHandler} for what does the work, {@link RecurringJob} for work by the clock.
 */
@Component
public class Jobs {

    static final String TASK = "job";

    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<JobHandler<?>> handlers;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(ObjectProvider<Scheduler> scheduler, ObjectProvider<JobHandler<?>> handlers, Clock clock) {
        this.scheduler = scheduler;
        this.handlers = handlers;
        this.json = JsonMapper.shared();
        this.clock = clock;
    }

    /**
     * Has a job done as soon as the current transaction has committed; if that is rolled back, there is no job.
     *
     * @param key tells this job from others of the handler: while one with the same key waits, another is ignored
     */
    public void enqueue(String handler, String key, Object payload) {
        enqueue(handler, key, payload, clock.instant());
    }

    /** The same, not before a point in time. */
    public void enqueue(String handler, String key, Object payload, Instant notBefore) {
        var call = new JobCall(handler, json.valueToTree(payload));
        var scheduler = this.scheduler.getObject();
        scheduler.scheduleIfNotExists(new TaskInstance<>(TASK, handler + "/" + key, call), notBefore);
        afterCommit(scheduler::triggerCheckForDueExecutions);
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    void run(JobCall call) {
        var handler = handlers.stream()
                .filter(candidate -> candidate.name().equals(call.handler()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No job handler is named " + call.handler()));
        run(handler, call);
    }

    private <T> void run(JobHandler<T> handler, JobCall call) {
        handler.run(json.treeToValue(call.payload(), handler.payloadType()));
    }
}
