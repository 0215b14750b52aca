/**
 * Companies and people that are here twice: found, and made one.
 *
 * <p>Publishes {@link com.quorumcrm.duplicates.RecordsMerged} and {@link com.quorumcrm.duplicates.MergeUndone}.
 */
@ApplicationModule(
        displayName = "Duplicates",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit", "fields", "accounts", "contacts"})
@NullMarked
package com.quorumcrm.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
