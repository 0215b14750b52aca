package com.quorumcrm.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a longer list, cut by key rather than by offset.
 *
 * @param next the cursor of what follows, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts a slice of {@code limit} from rows that were fetched with one to spare.
     *
     * @param cursorOf makes the cursor from the last row that is kept
     */
    public static <T> Slice<T> of(List<T> fetched, int limit, Function<T, String> cursorOf) {
        if (fetched.size() <= limit) {
            return new Slice<>(fetched, null);
        }
        var kept = fetched.subList(0, limit);
        return new Slice<>(kept, cursorOf.apply(kept.getLast()));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }
}
