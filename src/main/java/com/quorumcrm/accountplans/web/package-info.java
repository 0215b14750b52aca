/** Pages and API of account plans. */
@NullMarked
package com.quorumcrm.accountplans.web;

import org.jspecify.annotations.NullMarked;
