/** Bulk edits on pages and in the API. */
@NullMarked
package com.quorumcrm.bulk.web;

import org.jspecify.annotations.NullMarked;
