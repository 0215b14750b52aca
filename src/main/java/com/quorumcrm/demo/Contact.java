package com.quorumcrm.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a customer.
 *
 * @param privateEmail null for most
 * @param former where this person worked before, null for most
 */
record Contact(
        UUID id,
        PersonNames.Name name,
        Account account,
        String title,
        String department,
        @Nullable UUID reportsTo,
        String email,
        @Nullable String privateEmail,
        String phone,
        String mobile,
        LocalDate since,
        UUID affiliation,
        @Nullable Former former,
        Instant createdAt) {

    record Former(UUID affiliation, Account account, LocalDate until) {}
}
