package com.quorumcrm.platform;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database whose migrations are not those of this Quorum: it was migrated by a newer one, or a migration was edited. */
final class MigrationRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database does not belong to this version of Quorum: " + cause.getMessage(),
                "Start the version that last used the database, or a newer one, or restore a backup made by this one.",
                cause);
    }
}
