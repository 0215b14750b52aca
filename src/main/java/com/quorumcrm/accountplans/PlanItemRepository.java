package com.quorumcrm.accountplans;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads parts of plans for change; whoever calls it has asked before whether the viewer may. */
interface PlanItemRepository extends Repository<PlanItem, PlanItemId> {

    Optional<PlanItem> findById(PlanItemId id);

    PlanItem save(PlanItem item);

    void delete(PlanItem item);
}
