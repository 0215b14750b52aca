/** Pages and API of deals. */
@NullMarked
package com.quorumcrm.opportunities.web;

import org.jspecify.annotations.NullMarked;
