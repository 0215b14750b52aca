package com.quorumcrm.contacts;

import com.quorumcrm.accounts.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person goes to another company: they leave their main one the day before, and both stay known.
 *
 * @param version the version on which the change was made
 * @param on their first day
 */
public record MoveContact(
        ContactId contact,
        long version,
        AccountId account,
        @Nullable String title,
        LocalDate on) {}
