package com.quorumcrm.signin.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class IdempotencyTests {

    private static final String ACCOUNTS = "/api/v1/accounts";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String key = UUID.randomUUID().toString();
    private final String name = "Idempotent " + key;

    @BeforeEach
    void letTheCastEnter() {
        cast.token(ALICE);
        cast.token(BOB);
    }

    @Test
    void theSameRequestIsCarriedOutOnceAndAnsweredAlike() {
        var first = post(ALICE, key, name);
        var again = post(ALICE, key, name);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(accounts(name)).isOne();
    }

    @Test
    void manyAtOnceMakeOneRecord() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 20)
                            .mapToObj(i -> (Callable<String>) () -> body(post(ALICE, key, name)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toSet());
            assertThat(answers).hasSize(1);
        }
        assertThat(accounts(name)).isOne();
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        post(ALICE, key, name);
        assertThat(post(ALICE, key, "Other " + name).getStatus()).isEqualTo(422);
        assertThat(accounts("Other " + name)).isZero();
    }

    @Test
    void theKeysOfPeopleDoNotCollide() {
        assertThat(post(ALICE, key, name).getStatus()).isEqualTo(201);
        assertThat(post(BOB, key, "Bob's " + name).getStatus()).isEqualTo(201);
    }

    @Test
    void whatWasRefusedMayBeCorrected() {
        assertThat(post(ALICE, key, "").getStatus()).isEqualTo(422);
        assertThat(post(ALICE, key, name).getStatus()).isEqualTo(201);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        post(ALICE, key, name);
        clock.advance(Duration.ofHours(25));
        assertThat(post(ALICE, key, "Next day " + name).getStatus()).isEqualTo(201);
    }

    @Test
    void bodiesLargerThanAnyRecordAreRefused() {
        assertThat(post(ALICE, key, "x".repeat(3 << 20)).getStatus()).isEqualTo(413);
    }

    private MockHttpServletResponse post(Cast.Part part, String key, String name) {
        return mvc.post()
                .uri(ACCOUNTS)
                .with(cast.token(part))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"" + name + "\",\"type\":\"customer\"}")
                .exchange()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long accounts(String name) {
        return jdbc.sql("select count(*) from account where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
