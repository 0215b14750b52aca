package com.quorumcrm.platform;

/**
 * Does one kind of work in the background. A bean of this type receives every job that was enqueued under its name.
 *
 * <p>A job may run more than once: after a crash in the middle of it, and after a failure. So running it again must do
 * no harm.
 *
 * @param <T> what the job is about: a record of plain values, stored as JSON
 */
public interface JobHandler<T> {

    /** Stored with each job, so it never changes: {@code module.work}. */
    String name();

    Class<T> payloadType();

    /** An exception means that the job failed; it is tried again later, and ever more rarely. */
    void run(T payload);
}
