/** Panels, pages and API of what accounts are worth. */
@NullMarked
package com.quorumcrm.accountvalue.web;

import org.jspecify.annotations.NullMarked;
