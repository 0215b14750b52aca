package com.quorumcrm.closeplans;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads steps for change; whoever calls it has asked before whether the viewer may. */
interface StepRepository extends Repository<Step, StepId> {

    Optional<Step> findById(StepId id);

    Step save(Step step);

    void delete(Step step);
}
