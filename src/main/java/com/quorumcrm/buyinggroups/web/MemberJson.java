package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.MemberView;
import com.quorumcrm.pipelines.BuyingRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a deal, as the API answers them.
 *
 * @param standingRoles what they are at the company whatever the deal
 * @param stance left out, like influence and decision, where the caller may not know it
 */
record MemberJson(
        UUID contactId,
        String name,
        @Nullable String title,
        List<String> roles,
        List<String> standingRoles,
        boolean takenOver,
        @Nullable String stance,
        @Nullable Integer influence,
        @Nullable String decision,
        @Nullable Instant lastTouchAt,
        boolean left,
        long version) {

    static MemberJson of(MemberView member) {
        var attitude = member.attitude();
        return new MemberJson(
                member.contact().id(),
                member.name(),
                member.title(),
                keys(member.roles()),
                keys(member.standingRoles()),
                member.takesOver(),
                attitude == null ? null : attitude.stance().key(),
                attitude == null ? null : attitude.influence(),
                attitude == null ? null : attitude.decision().key(),
                member.touchedAt(),
                member.left(),
                member.version() + 1);
    }

    private static List<String> keys(List<BuyingRole> roles) {
        return roles.stream().map(BuyingRole::key).toList();
    }
}
