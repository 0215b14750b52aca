package com.quorumcrm.fields.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in which one thing changes places with its neighbour. */
final class Moves {

    private Moves() {}

    /** A place that is not there, or has no such neighbour, changes nothing. */
    static <T> List<T> moved(List<T> list, @Nullable Integer up, @Nullable Integer down) {
        var upper = up != null ? up - 1 : down != null ? down : -1;
        var moved = new ArrayList<>(list);
        if (upper >= 0 && upper + 1 < list.size()) {
            Collections.swap(moved, upper, upper + 1);
        }
        return moved;
    }
}
