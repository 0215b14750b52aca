package com.quorumcrm.partners.web;

import com.quorumcrm.partners.PartnerView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a company is to another, as the API answers it. */
record PartnerJson(
        UUID id,
        @Nullable String role,
        @Nullable String otherId,
        String otherName,
        @Nullable String since,
        @Nullable String until,
        @Nullable String note,
        long version) {

    static PartnerJson of(PartnerView partner) {
        var said = PartnerInput.of(partner);
        return new PartnerJson(
                partner.id().id(),
                said.role(),
                said.otherId(),
                partner.otherName(),
                said.since(),
                said.until(),
                said.note(),
                partner.version());
    }
}
