/** Pages and API of mail. */
@NullMarked
package com.quorumcrm.mail.web;

import org.jspecify.annotations.NullMarked;
