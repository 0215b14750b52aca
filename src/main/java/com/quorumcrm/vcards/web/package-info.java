/** Pages that take in and give out vCards. */
@NullMarked
package com.quorumcrm.vcards.web;

import org.jspecify.annotations.NullMarked;
