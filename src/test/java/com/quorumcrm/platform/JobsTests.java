package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.quorumcrm.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class JobsTests {

    record Letter(UUID id, LocalDate day, String text) {}

    @TestConfiguration
    static class Handlers {
        static final List<Letter> DONE = new CopyOnWriteArrayList<>();
        static final AtomicInteger FAILURES = new AtomicInteger();

        @Bean
        JobHandler<Letter> letters() {
            return new JobHandler<>() {
                @Override
                public String name() {
                    return "test.letter";
                }

                @Override
                public Class<Letter> payloadType() {
                    return Letter.class;
                }

                @Override
                public void run(Letter letter) {
                    if (letter.text().equals("fail") && FAILURES.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first try fails");
                    }
                    DONE.add(letter);
                }
            };
        }
    }

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void runsAJobOnceItsTransactionHasCommitted() {
        var letter = new Letter(UUID.randomUUID(), LocalDate.of(2026, 11, 25), "ready");
        transaction.executeWithoutResult(
                status -> jobs.enqueue("test.letter", letter.id().toString(), letter));
        await().atMost(Duration.ofSeconds(8)).until(() -> Handlers.DONE.contains(letter));
    }

    @Test
    void forgetsAJobWhoseTransactionIsRolledBack() {
        var letter = new Letter(UUID.randomUUID(), LocalDate.of(2026, 11, 25), "never");
        transaction.executeWithoutResult(status -> {
            jobs.enqueue("test.letter", "never", letter);
            status.setRollbackOnly();
        });
        assertThat(waiting("test.letter/never")).isZero();
    }

    @Test
    void triesAgainAfterAFailure() {
        var letter = new Letter(UUID.randomUUID(), LocalDate.of(2026, 11, 25), "fail");
        jobs.enqueue("test.letter", "fail", letter);
        await().atMost(Duration.ofSeconds(30)).until(() -> Handlers.DONE.contains(letter));
        assertThat(Handlers.FAILURES).hasValue(2);
    }

    @Test
    void storesJobsAsJsonThatNamesNoClass() {
        var letter = new Letter(UUID.randomUUID(), LocalDate.of(2026, 11, 25), "later");
        jobs.enqueue("test.letter", "later", letter, java.time.Instant.parse("2999-01-01T00:00:00Z"));
        var stored = jdbc.sql("select convert_from(task_data, 'UTF8') from scheduled_tasks where task_instance = ?")
                .param("test.letter/later")
                .query(String.class)
                .single();
        assertThat(stored).contains("\"handler\":\"test.letter\"", "2026-11-25").doesNotContain("quorumcrm");
    }

    private long waiting(String instance) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(instance)
                .query(Long.class)
                .single();
    }
}
