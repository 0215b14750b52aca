/** Pages and API of people and teams. */
@NullMarked
package com.quorumcrm.people.web;

import org.jspecify.annotations.NullMarked;
