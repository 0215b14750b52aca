/** Pages and API of what companies do for each other. */
@NullMarked
package com.quorumcrm.partners.web;

import org.jspecify.annotations.NullMarked;
