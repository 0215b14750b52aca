@NullMarked
package com.quorumcrm.leadforms.web;

import org.jspecify.annotations.NullMarked;
