package com.quorumcrm.opportunities;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a deal together with its move, so that it lacks nothing; either all of it is carried out, or
 * nothing.
 *
 * @param change what is changed first, null for nothing
 * @param checks the items of check-lists that are ticked
 */
public record Mending(@Nullable ChangeOpportunity change, Set<String> checks) {

    public static final Mending NOTHING = new Mending(null, Set.of());

    public Mending {
        checks = Set.copyOf(checks);
    }
}
