/** Pages and API of companies and people. */
@NullMarked
package com.quorumcrm.accounts.web;

import org.jspecify.annotations.NullMarked;
