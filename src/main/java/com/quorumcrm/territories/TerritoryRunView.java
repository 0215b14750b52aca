package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time at which the rules were applied.
 *
 * @param finishedAt null while it goes on
 * @param planned how many companies were to move
 * @param done how many have been dealt with
 * @param refused how many of them could not be moved
 * @param moves the first of them, by name
 */
public record TerritoryRunView(
        TerritoryRunId id,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        int planned,
        int done,
        int refused,
        List<Move> moves) {

    /** What became of a company. */
    public record Move(
            AccountId account,
            String name,
            @Nullable String from,
            @Nullable String to,
            String fromOwner,
            String toOwner,
            boolean refused) {}
}
