package com.quorumcrm.accounts.web;

import com.quorumcrm.identity.GrantView;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on the team of a company, as the API answers them. */
record TeamMemberJson(
        UUID userId,
        String name,
        String email,
        String level,
        @Nullable String role,
        Instant since) {

    static TeamMemberJson of(GrantView member) {
        return new TeamMemberJson(
                member.person().id(),
                member.name(),
                member.email(),
                member.level().name().toLowerCase(Locale.ROOT),
                member.role(),
                member.since());
    }
}
