package com.quorumcrm.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries the named database once at start, so that a wrong address, an old version or unsafe settings are told in one sentence. */
final class DatabaseCheck {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCheck.class);
    private static final String REMEDY =
            "Check QUORUM_DB_URL, QUORUM_DB_USERNAME and QUORUM_DB_PASSWORD (or SPRING_DATASOURCE_URL and so on).";

    private final String url;
    private final String username;
    private final String password;

    DatabaseCheck(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    void run() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "The database address " + shown() + " is not one of PostgreSQL.",
                    "Set QUORUM_DB_URL (or SPRING_DATASOURCE_URL) to an address like jdbc:postgresql://localhost:5432/quorum.");
        }
        try (var connection = DriverManager.getConnection(url, properties())) {
            requireVersion(connection);
            requireUnicode(connection);
            warnOfUnsafeSettings(connection);
        } catch (SQLException e) {
            throw new StartRefused("The database " + shown() + " cannot be used: " + e.getMessage(), REMEDY, e);
        }
    }

    /** Without its parameters, since a password may be among them. */
    private String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        if (!username.isEmpty()) {
            properties.setProperty("user", username);
            properties.setProperty("password", password);
        }
        return properties;
    }

    private void requireVersion(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < PostgresCluster.MAJOR_VERSION) {
            throw new StartRefused(
                    "The database %s is PostgreSQL %d; Quorum needs %d or later."
                            .formatted(shown(), version, PostgresCluster.MAJOR_VERSION),
                    "Set QUORUM_DB_URL (or SPRING_DATASOURCE_URL) to a newer server.");
        }
    }

    private void requireUnicode(Connection connection) throws SQLException {
        var encoding = show(connection, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new StartRefused(
                    "The database %s stores text as %s; Quorum needs UTF8.".formatted(shown(), encoding),
                    "Create the database with encoding 'UTF8'.");
        }
    }

    private static void warnOfUnsafeSettings(Connection connection) throws SQLException {
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
            if (show(connection, setting).equals("off")) {
                log.warn("PostgreSQL runs with {} = off: a crash or a loss of power can lose or damage data", setting);
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
