package com.quorumcrm.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.people.FirstStart;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** On a database of its own in which there is nobody; the order tells the story of a first start. */
@IntegrationTest
@TestPropertySource(properties = {"quorum.base-url=https://crm.example.com", "quorum.hosts=intranet, crm.local"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FirstStart start;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void showsTheSetUpPageToWhoeverHasTheLink() {
        var secret = start.link().orElseThrow();
        assertThat(mvc.get().uri("/setup/" + secret)).hasStatusOk().hasHeader("Referrer-Policy", "no-referrer");
        assertThat(mvc.get().uri("/setup/" + secret + "x")).hasStatus(404);
        assertThat(mvc.get().uri("/setup/guess")).hasStatus(404);
    }

    @Test
    @Order(2)
    void keepsWhatWasTypedWhenSomethingIsAmiss() {
        var secret = start.link().orElseThrow();
        var refused = found(secret, "Ann", "12345678");
        assertThat(refused).hasStatus(422).bodyText().contains("value=\"Ann\"").doesNotContain("12345678");
        assertThat(people()).isZero();
    }

    @Test
    @Order(3)
    void makesOneAdministratorHoweverManyAskAtOnce() throws Exception {
        var secret = start.link().orElseThrow();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 5)
                            .mapToObj(i -> (Callable<Integer>) () -> found(secret, "Ann " + i, "a long first secret")
                                    .getResponse()
                                    .getStatus())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsOnlyOnce(302).contains(404);
        }
        assertThat(people()).isOne();
        assertThat(jdbc.sql("select currency || ' ' || fiscal_first_month from organisation")
                        .query(String.class)
                        .single())
                .isEqualTo("EUR 4");
    }

    @Test
    @Order(4)
    void isNotThereAfterwards() {
        assertThat(start.link()).isEmpty();
        assertThat(mvc.get().uri("/setup/guess")).hasStatus(404);
        assertThat(found("guess", "Eve", "a long first secret")).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/setup/guess")
                        .with(csrf())
                        .header("HX-Request", "true")
                        .header("X-Requested-With", "XMLHttpRequest"))
                .hasStatus(404);
        assertThat(people()).isOne();
    }

    @Test
    @Order(5)
    void answersUnderItsOwnNamesOnly() {
        for (var name : new String[] {"localhost", "crm.example.com", "CRM.example.com", "intranet", "crm.local"}) {
            assertThat(mvc.get().uri("https://" + name + "/login")).hasStatusOk();
        }
        for (var name : new String[] {"evil.example", "crm.example.com.evil", "example.com"}) {
            assertThat(mvc.get().uri("https://" + name + "/login")).hasStatus(400);
        }
    }

    private MvcTestResult found(String secret, String name, String password) {
        return mvc.post()
                .uri("/setup/" + secret)
                .with(csrf())
                .param("organisation", "Acme")
                .param("currency", "EUR")
                .param("zone", "Europe/Berlin")
                .param("fiscalFirstMonth", "4")
                .param("name", name)
                .param("email", "first@example.com")
                .param("password", password)
                .exchange();
    }

    private long people() {
        return jdbc.sql("select count(*) from app_user").query(Long.class).single();
    }
}
