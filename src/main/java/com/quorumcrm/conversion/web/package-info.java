@NullMarked
package com.quorumcrm.conversion.web;

import org.jspecify.annotations.NullMarked;
