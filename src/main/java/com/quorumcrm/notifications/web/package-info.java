/** Pages and API of notifications. */
@NullMarked
package com.quorumcrm.notifications.web;

import org.jspecify.annotations.NullMarked;
