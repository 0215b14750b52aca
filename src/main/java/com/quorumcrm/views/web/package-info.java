/** Pages and API of saved views. */
@NullMarked
package com.quorumcrm.views.web;

import org.jspecify.annotations.NullMarked;
