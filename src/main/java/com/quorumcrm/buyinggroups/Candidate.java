package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the customer and is not on the deal.
 *
 * @param place the company, where it is another of the group
 */
public record Candidate(
        ContactId contact,
        String name,
        @Nullable String title,
        @Nullable String place) {}
