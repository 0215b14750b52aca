package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.ShareAccount;
import com.quorumcrm.identity.Access;
import com.quorumcrm.kernel.UserId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a colleague may do on a company and what they are there for, from a form or the API. */
record TeamMemberInput(
        @Nullable String userId,
        @Nullable String level,
        @Nullable String role) {

    static TeamMemberInput nothing() {
        return new TeamMemberInput(null, "read", null);
    }

    ShareAccount command(AccountId account, UserId person) {
        var access = Stream.of(Access.READ, Access.EDIT)
                .filter(known -> known.name().equalsIgnoreCase(level))
                .findFirst()
                .orElse(null);
        return new ShareAccount(account, person, access, role);
    }
}
