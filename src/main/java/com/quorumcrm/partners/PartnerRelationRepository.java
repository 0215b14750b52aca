package com.quorumcrm.partners;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads relations for change; whoever calls it asks whether the viewer may. */
interface PartnerRelationRepository extends Repository<PartnerRelation, PartnerRelationId> {

    Optional<PartnerRelation> findById(PartnerRelationId id);

    PartnerRelation save(PartnerRelation relation);

    void delete(PartnerRelation relation);

    void flush();
}
