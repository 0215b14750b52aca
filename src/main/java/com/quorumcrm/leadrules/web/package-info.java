@NullMarked
package com.quorumcrm.leadrules.web;

import org.jspecify.annotations.NullMarked;
