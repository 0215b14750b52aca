/** Pages and API of products and currencies. */
@NullMarked
package com.quorumcrm.catalog.web;

import org.jspecify.annotations.NullMarked;
