package com.quorumcrm.web;

import com.quorumcrm.kernel.Slice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a collection as the API answers it.
 *
 * @param nextCursor what to ask for next, null at the end
 */
public record ApiPage<T>(List<T> items, @Nullable String nextCursor) {

    public static <S, T> ApiPage<T> of(Slice<S> slice, Function<S, T> resource) {
        return new ApiPage<>(slice.items().stream().map(resource).toList(), slice.next());
    }
}
