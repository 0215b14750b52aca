package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class ImpatientDataSourceTests {

    private final DeadPool pool = new DeadPool();
    private final ImpatientDataSource database = new ImpatientDataSource(pool);

    @Test
    void waitsInVainOnlyOnce() {
        assertNoConnection();
        assertNoConnection();
        assertThat(pool.asked).isEqualTo(1);
    }

    @Test
    void letsEveryThreadTryForItself() throws InterruptedException {
        assertNoConnection();
        Thread.startVirtualThread(this::assertNoConnection).join();
        assertThat(pool.asked).isEqualTo(2);
    }

    private void assertNoConnection() {
        assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(database::getConnection);
    }

    private static final class DeadPool extends AbstractDataSource {

        private int asked;

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            throw new SQLTransientConnectionException("timed out");
        }

        @Override
        public Connection getConnection(String username, String password) {
            throw new UnsupportedOperationException();
        }
    }
}
