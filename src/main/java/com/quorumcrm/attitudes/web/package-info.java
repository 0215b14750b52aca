/** Pages and API of companies and people. */
@NullMarked
package com.quorumcrm.attitudes.web;

import org.jspecify.annotations.NullMarked;
