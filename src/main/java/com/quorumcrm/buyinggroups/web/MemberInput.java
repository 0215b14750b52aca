package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.buyinggroups.Attitude;
import com.quorumcrm.buyinggroups.Decision;
import com.quorumcrm.buyinggroups.SetMember;
import com.quorumcrm.buyinggroups.Stance;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is on a deal, as the API takes it: all of it, so that what is left out is unknown.
 *
 * @param roles null for those that they have at the company
 */
record MemberInput(
        @Nullable List<String> roles,
        @Nullable String stance,
        @Nullable Integer influence,
        @Nullable String decision,
        @Nullable String note,
        @Nullable UUID activityId) {

    static MemberInput nothing() {
        return new MemberInput(null, null, null, null, null, null);
    }

    /** @param attitudes may the caller know, and so say, what people think? Without, it stays as it is unless it is given. */
    SetMember command(OpportunityId deal, ContactId contact, @Nullable Long version, boolean attitudes) {
        var silent = stance == null && influence == null && decision == null;
        return new SetMember(
                deal,
                contact,
                version,
                roles == null ? null : Choices.roles(roles),
                silent && !attitudes ? null : attitude(),
                note,
                activityId == null ? null : new ActivityId(activityId));
    }

    private Attitude attitude() {
        return new Attitude(
                stance == null ? Stance.UNKNOWN : Stance.of(stance),
                influence,
                decision == null ? Decision.NOT_YET : Decision.of(decision));
    }
}
