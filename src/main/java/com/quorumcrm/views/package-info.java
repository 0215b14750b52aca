/**
 * Lists as people want to see them again.
 *
 * <p>A saved view is the query of a list's URL under a name; it runs with the rights of whoever opens it.
 */
@ApplicationModule(
        displayName = "Views",
        allowedDependencies = {"kernel", "platform", "web", "identity"})
@NullMarked
package com.quorumcrm.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
