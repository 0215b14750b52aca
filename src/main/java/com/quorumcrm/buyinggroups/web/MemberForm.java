package com.quorumcrm.buyinggroups.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.buyinggroups.Attitude;
import com.quorumcrm.buyinggroups.Decision;
import com.quorumcrm.buyinggroups.MemberView;
import com.quorumcrm.buyinggroups.SetMember;
import com.quorumcrm.buyinggroups.Stance;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is on a deal, as it was typed.
 *
 * @param standing their roles are those that they have at the company
 * @param stance null where the form did not ask for attitudes
 */
record MemberForm(
        List<String> roles,
        Boolean standing,
        @Nullable String stance,
        @Nullable String influence,
        @Nullable String decision,
        @Nullable String note,
        @Nullable String activityId,
        Long version) {

    MemberForm {
        roles = requireNonNullElse(roles, List.of());
        standing = requireNonNullElse(standing, false);
        version = requireNonNullElse(version, -1L);
    }

    static MemberForm of(MemberView member) {
        var attitude = requireNonNullElse(member.attitude(), Attitude.UNKNOWN);
        return new MemberForm(
                member.roles().stream().map(BuyingRole::key).toList(),
                member.takesOver(),
                attitude.stance().key(),
                attitude.influence() == null ? "" : attitude.influence().toString(),
                attitude.decision().key(),
                null,
                null,
                member.version());
    }

    SetMember command(OpportunityId deal, ContactId contact) {
        return new SetMember(
                deal, contact, version, standing ? null : Choices.roles(roles), attitude(), note, activity());
    }

    private @Nullable Attitude attitude() {
        return stance == null
                ? null
                : new Attitude(
                        Stance.of(stance), number(), Decision.of(requireNonNullElse(decision, Decision.NOT_YET.key())));
    }

    private @Nullable Integer number() {
        if (influence == null || influence.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(influence);
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken("influence", "buyinggroups.rule.influence");
        }
    }

    private @Nullable ActivityId activity() {
        if (activityId == null || activityId.isBlank()) {
            return null;
        }
        try {
            return ActivityId.of(activityId);
        } catch (NoSuchRecord noId) {
            throw new RuleBroken("activityId", "buyinggroups.rule.activity");
        }
    }
}
