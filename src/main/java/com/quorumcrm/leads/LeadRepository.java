package com.quorumcrm.leads;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads leads for change; whoever calls it has asked before whether the viewer may. */
interface LeadRepository extends Repository<Lead, LeadId> {

    Optional<Lead> findById(LeadId id);

    Lead save(Lead lead);

    void flush();
}
