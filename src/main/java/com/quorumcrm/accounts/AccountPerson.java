package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RecordRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the page of their company shows them.
 *
 * @param phone as it is read here
 * @param dial the target of a link that calls them, null for those who do not want to be called
 * @param unmailed whether they do not want to be written to
 * @param former whether they have left
 * @param marks message keys of what else is to be known of them
 */
public record AccountPerson(
        RecordRef person,
        String name,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String dial,
        boolean unmailed,
        boolean former,
        List<String> marks) {}
