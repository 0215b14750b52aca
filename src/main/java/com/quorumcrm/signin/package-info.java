/**
 * How people and programs get in.
 *
 * <p>Lets people in by password and programs by token or secret address, finds out of every request whose it is, and limits
 * what comes in: sessions, tokens, rates, requests that are repeated.
 */
@ApplicationModule(
        displayName = "Sign-in",
        allowedDependencies = {"kernel", "platform", "web", "identity", "people"})
@NullMarked
package com.quorumcrm.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
