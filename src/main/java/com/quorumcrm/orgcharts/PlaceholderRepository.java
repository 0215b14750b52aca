package com.quorumcrm.orgcharts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads them for change; whoever calls it asks whether the viewer may. */
interface PlaceholderRepository extends Repository<Placeholder, PlaceholderId> {

    Optional<Placeholder> findById(PlaceholderId id);

    Placeholder save(Placeholder one);

    void delete(Placeholder one);

    void flush();
}
