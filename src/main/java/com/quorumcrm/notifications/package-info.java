/**
 * What people are told of: what concerns them personally, whoever tells it.
 *
 * <p>Modules publish {@link com.quorumcrm.kernel.News}, or events that are {@link com.quorumcrm.kernel.Newsworthy}:
 * somebody was mentioned, something became theirs, a reminder has come due. Everybody chooses by kind how to be told.
 */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"kernel", "platform", "web", "identity"})
@NullMarked
package com.quorumcrm.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
