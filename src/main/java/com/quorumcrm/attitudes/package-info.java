/**
 * What is written of people's attitudes, for those who answer when they ask what is known of them: to hand out, to erase,
 * and to see who has read it.
 */
@ApplicationModule(
        displayName = "Attitudes",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "pipelines",
            "accounts",
            "contacts",
            "opportunities",
            "buyinggroups"
        })
@NullMarked
package com.quorumcrm.attitudes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
