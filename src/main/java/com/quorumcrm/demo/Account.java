package com.quorumcrm.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that buys from the demo company, or might.
 *
 * @param number its place among all accounts, from 0
 * @param depth 0 for a company that belongs to no other
 * @param revenue in millions of the organisation's currency
 */
record Account(
        int number,
        UUID id,
        CompanyNames.Name name,
        Type type,
        @Nullable UUID parent,
        int depth,
        Rep owner,
        Country country,
        String city,
        String domain,
        String phone,
        int employees,
        int foundedYear,
        int revenue,
        Instant createdAt) {

    enum Type {
        CUSTOMER,
        PROSPECT,
        PARTNER,
        RESELLER,
        COMPETITOR;

        boolean buys() {
            return this == CUSTOMER || this == PROSPECT;
        }
    }

    private static final int LARGE = 2000;
    private static final int MEDIUM = 300;

    String segment() {
        if (employees >= LARGE) {
            return "Enterprise";
        }
        return employees >= MEDIUM ? "Mid-market" : "Small business";
    }
}
