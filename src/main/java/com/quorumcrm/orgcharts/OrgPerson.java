package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.DecisionRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at a company today.
 *
 * @param reportsTo their superior, who need not be in the same company
 * @param role what they are for decisions
 * @param editable may the viewer say whom they report to?
 */
public record OrgPerson(
        ContactId id,
        long version,
        String name,
        @Nullable String title,
        @Nullable String department,
        @Nullable ContactId reportsTo,
        DecisionRole role,
        boolean editable) {}
