package com.quorumcrm.kernel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Names the records of one kind for modules that know nothing of it; contributed as a bean by the module that owns the
 * kind.
 */
public interface RecordDirectory {

    RecordKind kind();

    /** The titles of those that the viewer may see and that are not in the trash. */
    Map<UUID, String> titles(Set<UUID> records, Viewer viewer);

    /** The company that each belongs to today, whoever may see it; a company belongs to itself. */
    Map<UUID, UUID> accounts(Set<UUID> records);
}
