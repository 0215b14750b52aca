package com.quorumcrm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the answers of one page to one person took. */
final class Measurement {

    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> statements = new ArrayList<>();
    private int bytes;

    void add(Browser.Answer answer, long statementsOfIt) {
        nanos.add(answer.nanos());
        statements.add(statementsOfIt);
        bytes = Math.max(bytes, answer.bytes());
    }

    double millisecondsAt(double share) {
        return at(share, nanos) / 1e6;
    }

    int count() {
        return nanos.size();
    }

    private static long at(double share, List<Long> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    /** As {@code record rep p50 8.1 p95 19.4 statements 9 kb 41}, and what is over the budget. */
    String line(String page, String role) {
        var median = millisecondsAt(0.5);
        var slow = millisecondsAt(0.95);
        var usual = at(0.5, statements);
        var kilobytes = Math.ceilDiv(bytes, 1024);
        return "%s %s p50 %.1f p95 %.1f statements %d kb %d%s"
                .formatted(
                        page,
                        role,
                        median,
                        slow,
                        usual,
                        kilobytes,
                        over(Budget.of(page), median, slow, usual, kilobytes));
    }

    private static String over(Budget budget, double median, double slow, long statements, int kilobytes) {
        var over = new ArrayList<String>();
        if (median > budget.p50()) {
            over.add(String.format(Locale.ROOT, "p50 %.0f", budget.p50()));
        }
        if (slow > budget.p95()) {
            over.add(String.format(Locale.ROOT, "p95 %.0f", budget.p95()));
        }
        if (statements > budget.statements()) {
            over.add("statements " + budget.statements());
        }
        if (kilobytes > budget.kilobytes()) {
            over.add("kb " + budget.kilobytes());
        }
        return over.isEmpty() ? "" : " OVER " + String.join(", ", over);
    }
}
