/** Pages and API of territories. */
@NullMarked
package com.quorumcrm.territories.web;

import org.jspecify.annotations.NullMarked;
