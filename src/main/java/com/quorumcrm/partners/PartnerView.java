package com.quorumcrm.partners;

import com.quorumcrm.accounts.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a company is to another one that the viewer may see.
 *
 * @param hint where the other one is
 */
public record PartnerView(
        PartnerRelationId id,
        long version,
        PartnerRole role,
        AccountId other,
        String otherName,
        @Nullable String hint,
        PartnerTerms terms,
        String createdByName) {

    public boolean isPast(LocalDate today) {
        return terms.until() != null && terms.until().isBefore(today);
    }
}
