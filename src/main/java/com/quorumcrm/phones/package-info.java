/**
 * Telephone numbers as people write them, as we keep them, and as they are dialled.
 */
@ApplicationModule(
        displayName = "Phones",
        allowedDependencies = {"kernel", "identity"})
@NullMarked
package com.quorumcrm.phones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
