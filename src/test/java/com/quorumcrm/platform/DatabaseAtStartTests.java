package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class DatabaseAtStartTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void takesTheDatabaseThatIsNamedAndShowsNoDemo() {
        var database = TestDatabase.fresh();
        environment
                .withProperty("quorum.db.url", database.url())
                .withProperty("quorum.db.username", database.username())
                .withProperty("quorum.db.password", database.password());
        start();
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(database.url());
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo(database.username());
        assertThat(environment.getProperty("quorum.demo.enabled", Boolean.class))
                .isFalse();
    }

    @Test
    void showsTheDemoOnANamedDatabaseWhenAskedTo() {
        var database = TestDatabase.fresh();
        environment
                .withProperty("spring.datasource.url", database.url())
                .withProperty("spring.datasource.username", database.username())
                .withProperty("spring.datasource.password", database.password())
                .withProperty("quorum.demo.enabled", "true");
        start();
        assertThat(environment.getProperty("quorum.demo.enabled", Boolean.class))
                .isTrue();
    }

    @Test
    void bringsNoDatabaseOfItsOwnInProduction() {
        environment.setActiveProfiles("prod");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::start)
                .satisfies(refused -> assertThat(refused.remedy()).contains("QUORUM_DB_URL"));
    }

    @Test
    void refusesAnotherKindOfDatabase() {
        environment.withProperty("quorum.db.url", "jdbc:mysql://db/quorum?password=secret");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::start)
                .withMessage("The database address jdbc:mysql://db/quorum is not one of PostgreSQL.");
    }

    @Test
    void refusesADatabaseThatDoesNotAnswer() {
        environment.withProperty("quorum.db.url", "jdbc:postgresql://127.0.0.1:1/quorum?user=me&password=secret");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::start)
                .withMessageStartingWith("The database jdbc:postgresql://127.0.0.1:1/quorum cannot be used: ")
                .withMessageNotContaining("secret");
    }

    private void start() {
        new DatabaseAtStart()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
