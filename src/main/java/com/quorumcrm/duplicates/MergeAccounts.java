package com.quorumcrm.duplicates;

import com.quorumcrm.accounts.AccountId;
import java.util.Set;

/**
 * Make two companies one.
 *
 * @param winner the one that stays
 * @param loser the one whose people, deals, activities and subsidiaries the other takes over
 * @param fromLoser what is taken from the loser; everything else stays as the winner has it
 */
public record MergeAccounts(AccountId winner, AccountId loser, Set<MergeField> fromLoser) {

    public MergeAccounts {
        fromLoser = Set.copyOf(fromLoser);
    }
}
