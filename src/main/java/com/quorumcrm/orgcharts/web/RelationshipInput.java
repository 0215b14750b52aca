package com.quorumcrm.orgcharts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.orgcharts.AddRelationship;
import com.quorumcrm.orgcharts.RelationshipKind;
import org.jspecify.annotations.Nullable;

/** What the API takes of a relationship. */
record RelationshipInput(
        @Nullable String toId,
        @Nullable String kind,
        @Nullable Integer strength,
        @Nullable String note) {

    static RelationshipInput nothing() {
        return new RelationshipInput(null, null, null, null);
    }

    AddRelationship adding(ContactId from) {
        var known = RelationshipKind.of(String.valueOf(kind))
                .orElseThrow(() -> new NotUnderstood("kind", "orgcharts.kind.unknown", String.valueOf(kind)));
        return new AddRelationship(from, to(), known, strength == null ? 3 : strength, note);
    }

    private ContactId to() {
        try {
            return ContactId.of(String.valueOf(toId));
        } catch (NoSuchRecord noId) {
            throw new NotUnderstood("toId", "orgcharts.rule.badId", String.valueOf(toId));
        }
    }
}
