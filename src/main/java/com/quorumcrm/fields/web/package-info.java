@NullMarked
package com.quorumcrm.fields.web;

import org.jspecify.annotations.NullMarked;
