@NullMarked
package com.quorumcrm;

import org.jspecify.annotations.NullMarked;
