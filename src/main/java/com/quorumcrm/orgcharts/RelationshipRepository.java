package com.quorumcrm.orgcharts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads them for change; whoever calls it asks whether the viewer may. */
interface RelationshipRepository extends Repository<Relationship, RelationshipId> {

    Optional<Relationship> findById(RelationshipId id);

    Relationship save(Relationship one);

    void delete(Relationship one);

    void flush();
}
