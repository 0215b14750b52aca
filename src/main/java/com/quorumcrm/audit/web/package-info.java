/** Pages of the trash. */
@NullMarked
package com.quorumcrm.audit.web;

import org.jspecify.annotations.NullMarked;
