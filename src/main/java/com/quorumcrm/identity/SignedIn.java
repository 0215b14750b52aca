package com.quorumcrm.identity;

import com.quorumcrm.kernel.UserId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who signed in, as the session remembers it; what the person may do is asked of {@link Viewers} on every request. */
public record SignedIn(UserId id, String email) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return id.toString();
    }
}
