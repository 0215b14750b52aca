@NullMarked
package com.quorumcrm.insights.web;

import org.jspecify.annotations.NullMarked;
