/** Pages and API of duplicates. */
@NullMarked
package com.quorumcrm.duplicates.web;

import org.jspecify.annotations.NullMarked;
