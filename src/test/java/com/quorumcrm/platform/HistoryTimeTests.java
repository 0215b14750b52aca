package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class HistoryTimeTests {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    @Test
    void everyWritingTransactionKnowsWhatTheClockShows() {
        clock.setTo("2026-11-24T09:00:00.123456789Z");
        var transaction = new TransactionTemplate(transactions);
        assertThat(transaction.<String>execute(status -> time())).isEqualTo("2026-11-24T09:00:00.123456Z");
    }

    @Test
    void theTimeEndsWithItsTransaction() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> assertThat(time()).isNotEmpty());
        assertThat(time()).isNullOrEmpty();
    }

    @Test
    void aReadingTransactionIsNotTold() {
        var transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        assertThat(transaction.<String>execute(status -> time())).isNullOrEmpty();
    }

    @Test
    void aConnectionThatBreaksAtTheBeginningIsGivenBack() throws SQLException {
        var outer = new TransactionTemplate(transactions);
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        outer.executeWithoutResult(status -> {
            inner.executeWithoutResult(nested -> assertThat(time()).isNotEmpty());
            breakOtherConnections();
            assertThatExceptionOfType(CannotCreateTransactionException.class)
                    .isThrownBy(() -> inner.executeWithoutResult(nested -> {}));
            assertThat(time()).isNotEmpty();
        });
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        await().until(() -> pool.getActiveConnections() == 0);
    }

    private void breakOtherConnections() {
        jdbc.sql("""
                select pg_terminate_backend(pid)
                from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """).query(Boolean.class).list();
    }

    private @Nullable String time() {
        return jdbc.sql("select current_setting('quorum.now', true)")
                .query(String.class)
                .list()
                .getFirst();
    }
}
