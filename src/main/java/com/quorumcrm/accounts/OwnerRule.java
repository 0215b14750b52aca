package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whose a new company is to be when nobody was chosen; a module further up contributes it as a bean. */
public interface OwnerRule {

    /**
     * What a rule says.
     *
     * @param rule what it is called
     * @param owner the name of the person, null where the members of a team take turns
     * @param team the name of the team, null where it is a person
     */
    record Verdict(
            String rule, @Nullable String owner, @Nullable String team) {}

    Optional<UserId> ownerOf(AccountDetails company);

    /** Whether there are rules that could say something. */
    boolean isInForce();

    /** What would be said of a company, of which nobody's turn comes of it. */
    Optional<Verdict> verdict(AccountDetails company);
}
