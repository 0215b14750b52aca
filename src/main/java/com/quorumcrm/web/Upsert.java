package com.quorumcrm.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two systems may put the same record at once: who comes second tries again on what the first has left. */
public final class Upsert {

    private static final int TRIES = 3;

    private Upsert() {}

    public static <T> T retried(Supplier<T> put) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return put.get();
            } catch (Stale | OptimisticLockingFailureException overtaken) {
                continue;
            } catch (RuleBroken broken) {
                if (!isTaken(broken)) {
                    throw broken;
                }
            }
        }
        return put.get();
    }

    private static boolean isTaken(RuleBroken broken) {
        return broken.breaches().stream().anyMatch(breach -> breach.code().equals("kernel.rule.externalIdTaken"));
    }
}
