/** Pages and API of imports. */
@NullMarked
package com.quorumcrm.exchange.web;

import org.jspecify.annotations.NullMarked;
