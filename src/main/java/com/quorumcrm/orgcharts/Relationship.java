package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What one person is to another; said and taken back, never changed. */
@Entity
@Table(name = "contact_relationship")
class Relationship {

    @EmbeddedId
    private RelationshipId id;

    @EmbeddedColumnNaming("from_%s")
    private ContactId from;

    @EmbeddedColumnNaming("to_%s")
    private ContactId to;

    @Enumerated(EnumType.STRING)
    private RelationshipKind kind;

    private short strength;

    private @Nullable String note;

    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private UserId createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Relationship() {}

    Relationship(AddRelationship command, Viewer by, Instant at) {
        id = RelationshipId.next();
        from = command.from();
        to = command.to();
        kind = command.kind();
        strength = (short) command.strength();
        note = Text.lines(command.note());
        createdAt = at;
        createdBy = by.id();
        new Rules()
                .that(!from.equals(to), "toId", "orgcharts.rule.self")
                .that(command.strength() >= 1 && command.strength() <= 5, "strength", "orgcharts.rule.strength")
                .atMost("note", note, 500)
                .enforce();
    }

    RelationshipId id() {
        return id;
    }

    ContactId from() {
        return from;
    }

    ContactId to() {
        return to;
    }

    RelationshipKind kind() {
        return kind;
    }
}
