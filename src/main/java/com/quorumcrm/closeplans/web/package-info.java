@NullMarked
package com.quorumcrm.closeplans.web;

import org.jspecify.annotations.NullMarked;
