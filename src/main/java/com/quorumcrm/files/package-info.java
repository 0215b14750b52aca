/**
 * Files that hang on records.
 *
 * <p>Whoever sees a record sees its files. What a file is, is told from its content; what may be kept, how large and how
 * much in all, is configured. Publishes {@link com.quorumcrm.files.FileAttached}.
 */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit"})
@NullMarked
package com.quorumcrm.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
