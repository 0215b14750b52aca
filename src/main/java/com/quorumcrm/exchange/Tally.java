package com.quorumcrm.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ImportCounts what was read otherwise than it was written. */
final class Tally {

    /** So many different corrections are told apart; further ones are not listed. */
    static final int MOST = 1000;

    /** Stands for an empty amount that became the product's list price. */
    static final String LIST_PRICE = "list price";

    private record Key(String field, String from, String to) {}

    private final Map<Long, Set<Key>> byRow = new HashMap<>();
    private final Map<Key, Long> counts = new LinkedHashMap<>();

    void corrected(long row, String field, @Nullable String from, String to) {
        var written = from == null ? "" : from;
        if (!written.equals(to)) {
            byRow.computeIfAbsent(row, number -> new LinkedHashSet<>()).add(new Key(field, written, to));
        }
    }

    /** ImportCounts what was corrected in the rows that were taken. */
    void settle(Collection<Long> taken) {
        taken.stream()
                .flatMap(row -> byRow.getOrDefault(row, Set.of()).stream())
                .forEach(key -> count(key, 1));
        byRow.clear();
    }

    void addAll(List<Correction> corrections) {
        corrections.forEach(known -> count(new Key(known.field(), known.from(), known.to()), known.rows()));
    }

    private void count(Key key, long rows) {
        if (counts.containsKey(key) || counts.size() < MOST) {
            counts.merge(key, rows, Long::sum);
        }
    }

    List<Correction> corrections() {
        return counts.entrySet().stream()
                .map(entry -> new Correction(
                        entry.getKey().field(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue()))
                .toList();
    }
}
