package com.quorumcrm.buyinggroups;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.pipelines.BuyingRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a deal, whom the viewer may see.
 *
 * @param version -1 while nothing has been said of them
 * @param title where they belong first, like the account
 * @param ownRoles what is said of them on this deal, null while they have those that stand at the company
 * @param standingRoles what they are at the company whatever the deal
 * @param attitude null where the viewer may not know it
 * @param touchedAt when they were last spoken with
 * @param touchedOn the day of it
 * @param left they work at the company, or its group, no more
 * @param latest what was last said of them, null where nothing was or the viewer may not know it
 * @param freshness of what is known
 */
public record MemberView(
        ContactId contact,
        long version,
        String name,
        @Nullable String title,
        @Nullable AccountId accountId,
        @Nullable String accountName,
        @Nullable List<BuyingRole> ownRoles,
        List<BuyingRole> standingRoles,
        @Nullable Attitude attitude,
        @Nullable Instant touchedAt,
        @Nullable LocalDate touchedOn,
        boolean left,
        @Nullable StatementView latest,
        Freshness freshness) {

    /** How far what is known of somebody can be relied on. */
    public enum Freshness {
        FRESH,
        /** Nobody has spoken with them, or said anything of them, for a month. */
        FADING,
        /** For two months. */
        STALE
    }

    /** Those that count on this deal. */
    public List<BuyingRole> roles() {
        return ownRoles == null ? standingRoles : ownRoles;
    }

    /** Is somebody else here than at the company. */
    public boolean deviates() {
        return ownRoles != null
                && !standingRoles.isEmpty()
                && !Set.copyOf(ownRoles).equals(Set.copyOf(standingRoles));
    }

    /** Has the roles here because they have them at the company. */
    public boolean takesOver() {
        return ownRoles == null && !standingRoles.isEmpty();
    }
}
