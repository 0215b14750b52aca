/**
 * The people in companies, and where they have been.
 */
@ApplicationModule(
        displayName = "Contacts",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "phones",
            "audit",
            "fields",
            "activities",
            "accounts"
        })
@NullMarked
package com.quorumcrm.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
