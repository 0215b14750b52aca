package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody sees while the database gives no connection. */
@BrowserTest
class OutageJourneyTests {

    @Autowired
    DataSource database;

    @Test
    void isToldToComeBackAndStaysSignedIn(Visitor rep) throws SQLException {
        var page = rep.as("rep").go("/accounts").page();
        var accounts = page.url();

        @Nullable Response refused;
        var held = everyConnection();
        try {
            refused = page.navigate(accounts);
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }

        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headerValue("retry-after")).isEqualTo("5");
        assertThat(page.locator("h1")).isVisible();
        page.navigate(accounts);
        assertThat(page).hasURL(accounts);
        assertThat(page.locator("table.rows tbody tr").first()).isVisible();
    }

    private List<Connection> everyConnection() throws SQLException {
        var held = new ArrayList<Connection>();
        var most = database.unwrap(HikariDataSource.class).getMaximumPoolSize();
        for (var i = 0; i < most; i++) {
            held.add(database.getConnection());
        }
        return held;
    }
}
