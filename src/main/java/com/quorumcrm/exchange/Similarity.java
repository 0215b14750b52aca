package com.quorumcrm.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How alike two texts are to a reader: by letters and digits, whatever case, accents and blanks. */
final class Similarity {

    private static final double LEAST = 0.8;
    private static final double LEAD = 0.05;
    private static final int LONGEST = 120;

    private Similarity() {}

    /** 1 when they differ in no letter or digit, 0 when they have none in common: 1 - edits / length. */
    static double of(String a, String b) {
        return ofSqueezed(Cell.squeeze(a), Cell.squeeze(b));
    }

    /** The one candidate that a text can be a misspelling of; none when two are about as close. */
    static Optional<String> best(String text, Collection<String> candidates) {
        var squeezed = Cell.squeeze(text);
        if (squeezed.isEmpty()) {
            return Optional.empty();
        }
        record Scored(String candidate, double score) {}
        var scored = candidates.stream()
                .map(candidate -> new Scored(candidate, ofSqueezed(squeezed, Cell.squeeze(candidate))))
                .filter(candidate -> candidate.score >= LEAST)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(2)
                .toList();
        if (scored.isEmpty() || (scored.size() == 2 && scored.get(0).score - scored.get(1).score < LEAD)) {
            return Optional.empty();
        }
        return Optional.of(scored.getFirst().candidate);
    }

    private static double ofSqueezed(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        int least = longest - Math.min(a.length(), b.length());
        if (longest == 0 || longest > LONGEST || 1.0 - (double) least / longest < LEAST) {
            return a.equals(b) && longest > 0 ? 1 : 0;
        }
        return 1.0 - (double) edits(a, b) / longest;
    }

    /** Letters put in, left out, replaced, or swapped with their neighbour. */
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[b.length()];
    }
}
