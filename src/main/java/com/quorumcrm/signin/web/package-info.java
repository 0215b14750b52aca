/** The doors: sign-in, sessions and what each person sees of themselves; the security of pages and API. */
@NullMarked
package com.quorumcrm.signin.web;

import org.jspecify.annotations.NullMarked;
