package com.quorumcrm.accounts;

import com.quorumcrm.identity.Access;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Take a colleague into the team of a company, or change what they may do there.
 *
 * @param level READ or EDIT
 * @param role what they do there, in words: solution engineer
 */
public record ShareAccount(
        AccountId account,
        UserId person,
        @Nullable Access level,
        @Nullable String role) {

    static final int LONGEST_ROLE = 80;

    public ShareAccount {
        role = Text.line(role);
    }

    Access checked() {
        new Rules()
                .that(level == Access.READ || level == Access.EDIT, "level", "accounts.rule.level")
                .atMost("role", role, LONGEST_ROLE)
                .enforce();
        return level == Access.EDIT ? Access.EDIT : Access.READ;
    }
}
