package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class HistoryTimeTests {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

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

    private @Nullable String time() {
        return jdbc.sql("select current_setting('quorum.now', true)")
                .query(String.class)
                .list()
                .getFirst();
    }
}
