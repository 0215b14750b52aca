/** Pages and feeds of the calendar. */
@NullMarked
package com.quorumcrm.calendar.web;

import org.jspecify.annotations.NullMarked;
