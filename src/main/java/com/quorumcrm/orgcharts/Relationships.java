package com.quorumcrm.orgcharts;

import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change what people are to each other. Whoever may change the first of the two may say and take it back. */
@Service
@Transactional
public class Relationships {

    private final RelationshipRepository relationships;
    private final Visibility visibility;
    private final RelationshipNotes notes;
    private final Clock clock;

    Relationships(RelationshipRepository relationships, Visibility visibility, RelationshipNotes notes, Clock clock) {
        this.relationships = relationships;
        this.visibility = visibility;
        this.notes = notes;
        this.clock = clock;
    }

    public RelationshipId add(AddRelationship command, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        visibility.requireEdit(command.from().ref(), viewer);
        var relationship = new Relationship(command, viewer, clock.instant());
        if (visibility.access(command.to().ref(), viewer) == Access.NONE) {
            throw new RuleBroken("toId", "orgcharts.rule.unknownPerson");
        }
        try {
            relationships.save(relationship);
            relationships.flush();
        } catch (DataIntegrityViolationException saidAlready) {
            throw new RuleBroken("toId", "orgcharts.rule.saidAlready");
        }
        notes.said(relationship, viewer);
        return relationship.id();
    }

    public void remove(RelationshipId id, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var relationship = editable(id, viewer);
        relationships.delete(relationship);
        notes.takenBack(relationship, viewer);
    }

    private Relationship editable(RelationshipId id, Viewer viewer) {
        var relationship = relationships.findById(id).orElseThrow(NoSuchRecord::new);
        visibility.requireEdit(relationship.from().ref(), viewer);
        return relationship;
    }
}
