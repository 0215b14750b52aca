/** Pages and API of companies and people. */
@NullMarked
package com.quorumcrm.commitments.web;

import org.jspecify.annotations.NullMarked;
