package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to another, both of whom the viewer may see.
 *
 * @param editable may the viewer take it back?
 */
public record RelationshipView(
        RelationshipId id,
        ContactId from,
        String fromName,
        ContactId to,
        String toName,
        RelationshipKind kind,
        int strength,
        @Nullable String note,
        Instant createdAt,
        String createdByName,
        boolean editable) {}
