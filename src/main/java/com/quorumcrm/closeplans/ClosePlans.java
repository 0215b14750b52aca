package com.quorumcrm.closeplans;

import com.quorumcrm.identity.AccessGrants;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change a close plan. Whoever may change the deal may. */
@Service
@Transactional
public class ClosePlans {

    private final StepRepository steps;
    private final ClosePlanQuery query;
    private final StepNotes notes;
    private final Visibility visibility;
    private final AccessGrants people;
    private final OrganisationSettings organisation;
    private final Clock clock;

    ClosePlans(
            StepRepository steps,
            ClosePlanQuery query,
            StepNotes notes,
            Visibility visibility,
            AccessGrants people,
            OrganisationSettings organisation,
            Clock clock) {
        this.steps = steps;
        this.query = query;
        this.notes = notes;
        this.visibility = visibility;
        this.people = people;
        this.organisation = organisation;
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

    public StepId add(OpportunityId deal, StepDetails details, Viewer viewer) {
        requireEdit(deal, viewer);
        check(deal, details, null, viewer);
        var step = new Step(deal, details, viewer, clock.instant());
        steps.save(step);
        notes.note(deal, null, step.details(), viewer);
        return step.id();
    }

    /** @param version the version on which this was decided */
    public void change(OpportunityId deal, StepId id, long version, StepDetails details, Viewer viewer) {
        requireEdit(deal, viewer);
        var step = step(deal, id, version);
        var before = step.details();
        check(deal, details, before, viewer);
        step.change(details, viewer, clock.instant());
        notes.note(deal, before, step.details(), viewer);
    }

    /** Says that a step was done today, or that it is still to be done. */
    public void tick(OpportunityId deal, StepId id, long version, boolean done, Viewer viewer) {
        requireEdit(deal, viewer);
        var step = step(deal, id, version);
        var before = step.details();
        step.tick(done, organisation.current().today(clock), viewer, clock.instant());
        notes.note(deal, before, step.details(), viewer);
    }

    public void remove(OpportunityId deal, StepId id, long version, Viewer viewer) {
        requireEdit(deal, viewer);
        var step = step(deal, id, version);
        steps.delete(step);
        notes.note(deal, step.details(), null, viewer);
    }

    private Step step(OpportunityId deal, StepId id, long version) {
        var step = steps.findById(id).filter(found -> found.isOf(deal)).orElseThrow(NoSuchRecord::new);
        step.expect(version);
        return step;
    }

    /** @param before what need not be asked again, null for nothing */
    private void check(OpportunityId deal, StepDetails details, @Nullable StepDetails before, Viewer viewer) {
        var owner = details.owner();
        var contact = details.contact();
        new Rules()
                .that(
                        owner == null || before != null && owner.equals(before.owner()) || people.isHere(owner),
                        "ownerId",
                        "closeplans.rule.owner")
                .that(
                        contact == null
                                || before != null && contact.equals(before.contact())
                                || query.people(deal, viewer).containsKey(contact),
                        "contactId",
                        "closeplans.rule.contact")
                .enforce();
    }
}
