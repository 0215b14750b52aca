package com.quorumcrm.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people at once, each of whom opens one page after the other for a while. */
final class Crowd {

    private static final Duration DURATION = Duration.ofSeconds(20);
    private static final double SLOWEST = 250;
    private static final double FEWEST = 200;

    /** @param paths what this person opens, over and over */
    record Member(Browser browser, List<String> paths) {}

    private final List<Member> members;

    Crowd(List<Member> members) {
        this.members = members;
    }

    /** As {@code crowd 16 p50 42.0 p95 118.3 pages/s 355}, and what misses the budget. */
    String line() {
        var all = new Measurement();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = members.stream()
                    .<Callable<List<Browser.Answer>>>map(member -> () -> browse(member))
                    .toList();
            for (var done : threads.invokeAll(work)) {
                answers(done).forEach(answer -> all.add(answer, 0));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var slow = all.millisecondsAt(0.95);
        var rate = all.count() / (double) DURATION.toSeconds();
        return "crowd %d p50 %.1f p95 %.1f pages/s %.0f%s%s"
                .formatted(
                        members.size(),
                        all.millisecondsAt(0.5),
                        slow,
                        rate,
                        slow > SLOWEST ? " OVER p95 250" : "",
                        rate < FEWEST ? " OVER pages/s 200" : "");
    }

    private static List<Browser.Answer> browse(Member member) {
        var answers = new ArrayList<Browser.Answer>();
        var end = System.nanoTime() + DURATION.toNanos();
        for (int number = 0; System.nanoTime() < end; number++) {
            answers.add(member.browser()
                    .open(member.paths().get(number % member.paths().size())));
        }
        return answers;
    }

    private static List<Browser.Answer> answers(Future<List<Browser.Answer>> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
