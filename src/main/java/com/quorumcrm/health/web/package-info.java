/** Pages and API of how well accounts are. */
@NullMarked
package com.quorumcrm.health.web;

import org.jspecify.annotations.NullMarked;
