package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Say what one person is to another.
 *
 * @param from the one who influences, is an ally, blocks or assists
 * @param strength from 1, hardly, to 5, decisively
 */
public record AddRelationship(
        ContactId from,
        ContactId to,
        RelationshipKind kind,
        int strength,
        @Nullable String note) {}
