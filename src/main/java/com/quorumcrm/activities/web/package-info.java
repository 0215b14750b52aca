/** Pages and API of activities. */
@NullMarked
package com.quorumcrm.activities.web;

import org.jspecify.annotations.NullMarked;
