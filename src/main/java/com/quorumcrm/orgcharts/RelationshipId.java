package com.quorumcrm.orgcharts;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of what one person is to another. */
@Embeddable
public record RelationshipId(UUID id) {

    public static RelationshipId next() {
        return new RelationshipId(Ids.next());
    }

    public static RelationshipId of(String text) {
        return new RelationshipId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
