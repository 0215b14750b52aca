package com.quorumcrm.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A list in two parts, each in the order of the list: those for which something holds, and the rest. */
public record Parted<T>(List<T> matching, List<T> rest) {

    /** @param condition asked once for each, in their order */
    public static <T> Parted<T> by(List<T> all, Predicate<T> condition) {
        var matching = new ArrayList<T>();
        var rest = new ArrayList<T>();
        for (var one : all) {
            (condition.test(one) ? matching : rest).add(one);
        }
        return new Parted<>(List.copyOf(matching), List.copyOf(rest));
    }
}
