@NullMarked
package com.quorumcrm.qualification.web;

import org.jspecify.annotations.NullMarked;
