package com.quorumcrm.buyinggroups;

import com.quorumcrm.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of a deal, and how much that counts.
 *
 * @param influence from 1, hardly any, to 5, nothing happens without them; null while nobody knows
 */
public record Attitude(Stance stance, @Nullable Integer influence, Decision decision) {

    public static final Attitude UNKNOWN = new Attitude(Stance.UNKNOWN, null, Decision.NOT_YET);

    private static final int MOST = 5;

    public Attitude {
        if (influence != null && (influence < 1 || influence > MOST)) {
            throw new RuleBroken("influence", "buyinggroups.rule.influence");
        }
    }

    public boolean isAgainst() {
        return stance == Stance.OPPONENT || decision == Decision.AGAINST;
    }
}
