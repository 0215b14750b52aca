package com.quorumcrm.orgcharts.web;

import com.quorumcrm.orgcharts.RelationshipView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person is to another, as the API answers it. */
record RelationshipJson(
        UUID id,
        UUID fromId,
        String fromName,
        UUID toId,
        String toName,
        String kind,
        int strength,
        @Nullable String note,
        Instant createdAt) {

    static RelationshipJson of(RelationshipView relationship) {
        return new RelationshipJson(
                relationship.id().id(),
                relationship.from().id(),
                relationship.fromName(),
                relationship.to().id(),
                relationship.toName(),
                relationship.kind().key(),
                relationship.strength(),
                relationship.note(),
                relationship.createdAt());
    }
}
