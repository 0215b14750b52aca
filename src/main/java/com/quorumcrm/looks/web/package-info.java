/** Marks of what is new on records. */
@NullMarked
package com.quorumcrm.looks.web;

import org.jspecify.annotations.NullMarked;
