/** Files on pages and in the API. */
@NullMarked
package com.quorumcrm.files.web;

import org.jspecify.annotations.NullMarked;
