package com.quorumcrm.signin;

import com.quorumcrm.kernel.Viewer;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A request made with a token.
 *
 * @param viewer the token's owner, with what the token leaves of their rights
 */
public record TokenUse(UUID token, Viewer viewer) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return viewer.id().toString();
    }
}
