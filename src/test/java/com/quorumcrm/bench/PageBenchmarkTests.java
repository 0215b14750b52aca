package com.quorumcrm.bench;

import com.quorumcrm.bench.Actors.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what each page takes, one line per page and role, on a generated set of any size: see docs/performance.md. */
@Tag("benchmark")
class PageBenchmarkTests {

    private static final int SAMPLES = Integer.getInteger("quorum.bench.samples", 160);
    /** Until the virtual machine has made code of what every page runs through. */
    private static final int TO_WARM_UP = 300;

    private static final int USERS = 16;
    private static final int DEALS_OF_A_USER = 50;
    private static final List<String> STAGES = List.of("qualify", "discover");
    private static final String PASSWORD = "ridgeline-demo";

    private final Map<UUID, Browser> browsers = new HashMap<>();

    @Test
    void printsWhatEachPageTakes() {
        var size = Integer.getInteger("quorum.bench.opportunities", 10_000);
        try (var quorum = RunningQuorum.start(RunningQuorum.folder(), size)) {
            var actors = new Actors(quorum.database());
            var reps = actors.reps(USERS);
            var pages = Page.all(actors, reps.getFirst(), actors.manager(), actors.executive());
            pages.forEach(page -> signIn(page.actor(), quorum));
            reps.forEach(rep -> signIn(rep, quorum));
            warmUp(pages);
            pages.forEach(page -> {
                print(measured(page, quorum).line(page.name(), page.actor().role()));
                explain(page, quorum);
            });
            print(stageMoves(reps.getFirst(), actors, quorum).line("stage-move", "rep"));
            print(crowd(reps, actors).line());
        } finally {
            browsers.values().forEach(Browser::close);
        }
    }

    private void signIn(Actor actor, RunningQuorum quorum) {
        browsers.computeIfAbsent(actor.id(), any -> Browser.signedIn(quorum.address(), actor.email(), PASSWORD));
    }

    private Browser of(Actor actor) {
        return Objects.requireNonNull(browsers.get(actor.id()));
    }

    private void warmUp(List<Page> pages) {
        for (int round = 0; round < TO_WARM_UP; round++) {
            for (var page : pages) {
                of(page.actor()).open(page.path(round));
            }
        }
    }

    private Measurement measured(Page page, RunningQuorum quorum) {
        return measured(SAMPLES, number -> of(page.actor()).open(page.path(number)), number -> {}, quorum);
    }

    /** With {@code -Dquorum.bench.statements=true}: what the page asks the database. */
    private void explain(Page page, RunningQuorum quorum) {
        if (Boolean.getBoolean("quorum.bench.statements")) {
            quorum.counter()
                    .during(() -> of(page.actor()).open(page.path(0)))
                    .forEach(statement -> print("    " + statement.replaceAll("\\s+", " ")));
        }
    }

    /** @param then is done after each request and not measured */
    private static Measurement measured(
            int samples, IntFunction<Browser.Answer> request, IntConsumer then, RunningQuorum quorum) {
        var measurement = new Measurement();
        for (int number = 0; number < samples; number++) {
            var before = quorum.counter().count();
            var answer = request.apply(number);
            measurement.add(answer, quorum.counter().count() - before);
            then.accept(number);
        }
        return measurement;
    }

    /** Deals go forth and back between two stages; as in a browser, the deal is shown after each move. */
    private Measurement stageMoves(Actor rep, Actors actors, RunningQuorum quorum) {
        var deals = actors.movable(rep, STAGES, DEALS_OF_A_USER);
        IntFunction<Browser.Answer> move = number -> {
            var deal = deals.get(number % deals.size());
            var stage = STAGES.get(number / deals.size() % 2);
            return of(rep).post(
                            "/opportunities/" + deal + "/stage",
                            Map.of("stage", stage, "version", actors.versionOf(deal)));
        };
        IntConsumer show = number -> of(rep).open("/opportunities/" + deals.get(number % deals.size()));
        measured(TO_WARM_UP, move, show, quorum);
        return measured(SAMPLES, move, show, quorum);
    }

    private Crowd crowd(List<Actor> reps, Actors actors) {
        return new Crowd(reps.stream()
                .map(rep -> {
                    var paths = new ArrayList<String>();
                    for (var record : Page.each("/opportunities/", actors.deals(rep, DEALS_OF_A_USER))) {
                        paths.add(record);
                        paths.add("/opportunities?owner=me");
                    }
                    return new Crowd.Member(of(rep), paths);
                })
                .toList());
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
