package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change what is known of the people on a deal. Whoever may change the deal may. */
@Service
@Transactional
public class BuyingGroups {

    private final MemberRepository members;
    private final Statements statements;
    private final RoleNotes notes;
    private final Opportunities opportunities;
    private final ContactQuery contacts;
    private final CoverageUpkeep coverage;
    private final BuyingGroupQuery query;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BuyingGroups(
            MemberRepository members,
            Statements statements,
            RoleNotes notes,
            Opportunities opportunities,
            ContactQuery contacts,
            CoverageUpkeep coverage,
            BuyingGroupQuery query,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.statements = statements;
        this.notes = notes;
        this.opportunities = opportunities;
        this.contacts = contacts;
        this.coverage = coverage;
        this.query = query;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NoSuchRecord when the viewer may not see the deal
     * @throws com.quorumcrm.kernel.Forbidden when the viewer may only read it
     */
    @Transactional(readOnly = true)
    public void requireEdit(OpportunityId deal, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        visibility.requireEdit(deal.ref(), viewer);
    }

    /** @throws RuleBroken when the viewer may not see the person */
    public void set(SetMember command, Viewer viewer) {
        requireEdit(command.deal(), viewer);
        if (command.attitude() != null) {
            viewer.require(Permission.READ_ATTITUDES);
        }
        requireSeen(command.contact(), viewer);
        var member = onDeal(command.deal(), command.contact(), viewer);
        member.expect(command.version());
        var before = member.said();
        var changed = member.set(command.roles(), command.attitude(), viewer, clock.instant());
        members.save(member);
        members.flush();
        statements.add(command, changed, member.said(), viewer, clock.instant());
        notes.note(command.deal(), command.contact(), before, changed, viewer);
        changed(command.deal(), viewer);
    }

    /** On all deals, whoever may see them: for those who erase what is written of people; roles stay. */
    public void forgetAttitudes(ContactId contact, Viewer viewer) {
        viewer.require(Permission.ANSWER_SUBJECTS);
        statements.forget(contact);
        members.findByIdContact(contact).forEach(member -> member.forgetAttitude(viewer, clock.instant()));
        members.flush();
        coverage.renewDealsOf(List.of(contact.id()));
    }

    /** Takes somebody off the deal, with all that was said of them there. */
    public void remove(OpportunityId deal, ContactId contact, @Nullable Long version, Viewer viewer) {
        requireEdit(deal, viewer);
        find(deal, contact).ifPresent(member -> member.expect(version));
        opportunities.release(deal, contact, viewer);
        members.flush();
        changed(deal, viewer);
    }

    /**
     * Puts those who are on another deal with the same company on this one, as what they are there; how much they count is
     * taken over too, where they stand is not: that is another question with each deal.
     *
     * @param note what is said of where it is known from
     */
    public int copy(OpportunityId from, OpportunityId to, String note, Viewer viewer) {
        requireEdit(to, viewer);
        var there = query.of(from, viewer);
        var here = query.of(to, viewer);
        var copied = there.members().stream()
                .filter(member -> here.member(member.contact()).isEmpty() && !member.left())
                .toList();
        copied.forEach(member -> set(
                new SetMember(to, member.contact(), null, member.ownRoles(), influence(member, here), note, null),
                viewer));
        return copied.size();
    }

    private static @Nullable Attitude influence(MemberView member, BuyingGroupView here) {
        var attitude = member.attitude();
        return attitude == null || !here.attitudes()
                ? null
                : new Attitude(Stance.UNKNOWN, attitude.influence(), Decision.NOT_YET);
    }

    private Member onDeal(OpportunityId deal, ContactId contact, Viewer viewer) {
        return find(deal, contact).orElseGet(() -> {
            opportunities.involve(deal, contact, viewer);
            members.flush();
            return new Member(new MemberId(deal, contact), viewer, clock.instant());
        });
    }

    private Optional<Member> find(OpportunityId deal, ContactId contact) {
        return members.findById(new MemberId(deal, contact));
    }

    private void requireSeen(ContactId contact, Viewer viewer) {
        if (!contacts.names(List.of(contact), viewer).containsKey(contact)) {
            throw new RuleBroken("contactId", "buyinggroups.rule.unknownPerson");
        }
    }

    private void changed(OpportunityId deal, Viewer viewer) {
        coverage.renew(deal);
        events.publishEvent(new BuyingGroupChanged(deal, viewer.id(), clock.instant()));
    }
}
