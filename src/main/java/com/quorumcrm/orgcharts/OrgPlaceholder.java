package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;
import org.jspecify.annotations.Nullable;

/** A place at a company that somebody must hold. */
public record OrgPlaceholder(
        PlaceholderId id,
        long version,
        String title,
        @Nullable ContactId reportsTo) {}
