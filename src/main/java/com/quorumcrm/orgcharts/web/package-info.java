/** Pages and API of companies and people. */
@NullMarked
package com.quorumcrm.orgcharts.web;

import org.jspecify.annotations.NullMarked;
