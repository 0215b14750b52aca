package com.quorumcrm.territories;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads territories for change. */
interface TerritoryRepository extends Repository<Territory, TerritoryId> {

    Optional<Territory> findById(TerritoryId id);

    Territory save(Territory territory);
}
