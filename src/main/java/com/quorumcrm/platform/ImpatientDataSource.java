package com.quorumcrm.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Makes a thread that has waited for a connection in vain wait only once. Telling somebody that the database is down
 * asks for more connections (for the session, for the error page), and each would wait as long as the first.
 */
final class ImpatientDataSource extends DelegatingDataSource {

    private static final long REMEMBERED = Duration.ofSeconds(2).toNanos();

    private final ThreadLocal<@Nullable Long> waitedInVain = new ThreadLocal<>();

    ImpatientDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var last = waitedInVain.get();
        if (last != null && System.nanoTime() - last < REMEMBERED) {
            throw new SQLTransientConnectionException("No connection was to be had a moment ago");
        }
        try {
            var connection = super.getConnection();
            waitedInVain.remove();
            return connection;
        } catch (SQLTransientConnectionException e) {
            waitedInVain.set(System.nanoTime());
            throw e;
        }
    }
}
