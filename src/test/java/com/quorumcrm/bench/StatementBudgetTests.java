package com.quorumcrm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Keeps every page to its number of statements and to its size, whoever looks at it; how long it takes is for a benchmark. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "quorum.demo.enabled=true")
@ContextConfiguration(initializers = StatementCounter.class)
@ActiveProfiles("test")
class StatementBudgetTests {

    private static final int TRIES = 3;
    private static final String PASSWORD = "ridgeline-demo";

    @LocalServerPort
    private int port;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private final Map<UUID, Browser> browsers = new HashMap<>();

    @AfterEach
    void close() {
        browsers.values().forEach(Browser::close);
    }

    @TestFactory
    Stream<DynamicTest> pagesAskNoMoreThanTheyMay() {
        var actors = new Actors(jdbc);
        var rep = actors.reps(1).getFirst();
        return Stream.concat(
                Page.all(actors, rep, actors.manager(), actors.executive()).stream()
                        .map(page -> DynamicTest.dynamicTest(
                                page.name() + " " + page.actor().role(), () -> check(page))),
                Stream.of(DynamicTest.dynamicTest("stage-move rep", () -> checkMove(rep, actors))));
    }

    private void check(Page page) {
        var browser = of(page.actor());
        browser.open(page.path(0));
        var least = IntStream.range(0, TRIES)
                .mapToObj(number -> counter.during(() -> browser.open(page.path(0))))
                .toList();
        assertThat(least)
                .anySatisfy(statements -> assertThat(statements)
                        .hasSizeLessThanOrEqualTo(Budget.of(page.name()).statements()));
        assertThat(browser.open(page.path(0)).bytes() / 1024)
                .isLessThanOrEqualTo(Budget.of(page.name()).kilobytes());
    }

    private void checkMove(Actors.Actor rep, Actors actors) {
        var deal = actors.movable(rep, List.of("qualify", "discover"), 1).getFirst();
        var least = Stream.of("qualify", "discover", "qualify", "discover")
                .map(stage -> {
                    var fields = Map.of("stage", stage, "version", actors.versionOf(deal));
                    return counter.during(() -> of(rep).post("/opportunities/" + deal + "/stage", fields));
                })
                .toList();
        assertThat(least)
                .anySatisfy(statements -> assertThat(statements)
                        .hasSizeBetween(8, Budget.of("stage-move").statements()));
    }

    private Browser of(Actors.Actor actor) {
        browsers.computeIfAbsent(
                actor.id(), any -> Browser.signedIn(URI.create("http://127.0.0.1:" + port), actor.email(), PASSWORD));
        return Objects.requireNonNull(browsers.get(actor.id()));
    }
}
