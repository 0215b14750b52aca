/** Pages and API of companies and people. */
@NullMarked
package com.quorumcrm.buyinggroups.web;

import org.jspecify.annotations.NullMarked;
