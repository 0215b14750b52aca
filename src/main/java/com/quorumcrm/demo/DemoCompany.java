package com.quorumcrm.demo;

import com.quorumcrm.buyinggroups.CoverageRenewal;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.leadrules.ScoreRenewal;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.PipelineQuery;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Moves a believable company into a database in which there is nobody yet, before the first page is served.
 *
 * <p>All of it is one transaction, on a connection of its own: a large set takes longer than the time limits of the pool
 * allow.
 */
@Component
@ConditionalOnBooleanProperty("quorum.demo.enabled")
@EnableConfigurationProperties(DemoSettings.class)
class DemoCompany implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoCompany.class);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int ENOUGH_TO_VACUUM = 10_000;

    private final DemoSettings settings;
    private final JdbcConnectionDetails database;
    private final PipelineQuery pipelines;
    private final LossReasonQuery lossReasons;
    private final OrganisationSettings organisation;
    private final CoverageRenewal coverage;
    private final ScoreRenewal scores;
    private final Clock clock;
    private volatile boolean running;

    DemoCompany(
            DemoSettings settings,
            JdbcConnectionDetails database,
            PipelineQuery pipelines,
            LossReasonQuery lossReasons,
            OrganisationSettings organisation,
            CoverageRenewal coverage,
            ScoreRenewal scores,
            Clock clock) {
        this.settings = settings;
        this.database = database;
        this.pipelines = pipelines;
        this.lossReasons = lossReasons;
        this.organisation = organisation;
        this.coverage = coverage;
        this.scores = scores;
        this.clock = clock;
    }

    @Override
    public void start() {
        try (var connection = connect()) {
            if (isNobodyHere(connection)) {
                moveIn(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demo company could not be loaded", e);
        }
        running = true;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static boolean isNobodyHere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select not exists (select from app_user)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void moveIn(Connection connection) throws SQLException {
        var size = DemoSize.of(settings.opportunities());
        var started = System.nanoTime();
        log.info("Making a demo company with {} opportunities", size.opportunities());
        connection.setAutoCommit(false);
        loader(connection, size).load(size, DemoLogins.passwordHash());
        connection.commit();
        connection.setAutoCommit(true);
        tidy(connection, size);
        if (size.opportunities() < ENOUGH_TO_VACUUM) {
            coverage.renewAll();
            scores.renewAll();
        }
        log.info("The demo company was made in {} s", (System.nanoTime() - started) / 100_000_000 / 10.0);
    }

    private DemoLoader loader(Connection connection, DemoSize size) {
        var times = Times.around(clock.instant(), ZONE, organisation.current().calendar());
        var company = Company.of(size, times);
        var contacts = new ContactBook(size.contacts(), company.accounts(), times, company.names(), company.latin());
        var reasons = lossReasons.all().stream().map(reason -> reason.id().id()).toList();
        return new DemoLoader(
                connection, company, contacts, new Deals(size, company, contacts, pipelines.all(), reasons));
    }

    /** The planner needs to know the new tables at once; in large ones pages are to be found without asking the rows. */
    private static void tidy(Connection connection, DemoSize size) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(size.opportunities() < ENOUGH_TO_VACUUM ? "analyze" : "vacuum (analyze)");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
