package com.quorumcrm.platform;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database, at the beginning of every transaction that may write, what time our clock shows and how it
 * came to write. The triggers that keep history say so in their rows, so that history and the application never disagree about when something happened.
 */
final class HistoryTime extends JpaTransactionManager {

    private final transient Clock clock;

    HistoryTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (!definition.isReadOnly()) {
            tellTimeOrGiveUp(transaction);
        }
    }

    private void tellTimeOrGiveUp(Object transaction) {
        try {
            tellTime();
        } catch (SQLException | RuntimeException e) {
            var failure = new CannotCreateTransactionException("The database did not take the time", e);
            undoBegin(transaction, failure);
            throw failure;
        }
    }

    /** Spring cleans up after a beginning that failed only as far as its own code got. */
    private void undoBegin(Object transaction, CannotCreateTransactionException failure) {
        try {
            entityManager().getTransaction().rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }

    private void tellTime() throws SQLException {
        var connection = DataSourceUtils.getConnection(Objects.requireNonNull(getDataSource()));
        try (var statement = connection.prepareStatement(
                "select set_config('quorum.now', ?, true), set_config('quorum.via', ?, true)")) {
            statement.setString(
                    1, clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
            statement.setString(2, Origin.current());
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, getDataSource());
        }
    }

    private EntityManager entityManager() {
        var factory = Objects.requireNonNull(getEntityManagerFactory());
        var holder = Objects.requireNonNull(TransactionSynchronizationManager.getResource(factory));
        return ((EntityManagerHolder) holder).getEntityManager();
    }
}
