package com.quorumcrm.opportunities;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to change a deal.
 *
 * <p>Whoever may not see a deal is told that there is none, whoever may only read it that it is forbidden; a command that
 * names a version is refused when the deal has changed since.
 */
@Service
@Transactional
public class Opportunities {

    private final OpportunityRepository opportunities;
    private final StageChoice stages;
    private final StageEntry gate;
    private final BaseCurrency base;
    private final Rights rights;
    private final CustomFields fields;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opportunities(
            OpportunityRepository opportunities,
            StageChoice stages,
            StageEntry gate,
            BaseCurrency base,
            Rights rights,
            CustomFields fields,
            ApplicationEventPublisher events,
            Clock clock) {
        this.opportunities = opportunities;
        this.stages = stages;
        this.gate = gate;
        this.base = base;
        this.rights = rights;
        this.fields = fields;
        this.events = events;
        this.clock = clock;
    }

    /** @throws com.quorumcrm.kernel.RuleBroken when the viewer may not see the account */
    public OpportunityId open(OpenOpportunity command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var owner = command.owner() == null ? viewer.id() : command.owner();
        rights.requireAccount(command.details().account(), viewer);
        rights.requireContacts(command.contacts(), viewer);
        rights.requireProducts(command.lines(), null);
        if (!owner.equals(viewer.id())) {
            rights.requireHandover(viewer.id(), owner, viewer);
        }
        var pipeline = stages.pipelineOf(command, viewer);
        var currency = pipeline.currency() == null ? base.currency() : pipeline.currency();
        var stage = stages.first(pipeline, command.stage());
        var opportunity =
                new Opportunity(OpportunityId.next(), command.details(), stage, currency, owner, stamp(viewer));
        opportunity.hold(fields.gate(RecordKind.OPPORTUNITY, viewer).create(pipeline.key(), command.custom()));
        var opened = opportunity.open(command, base);
        gate.requireOpening(opportunity, pipeline, stage, viewer);
        opportunities.add(opportunity);
        events.publishEvent(opened);
        return opportunity.id();
    }

    /** @throws com.quorumcrm.kernel.RuleBroken when the deal is closed, or goes to an account that the viewer may not see */
    public void change(ChangeOpportunity command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        apply(command, opportunities.get(command.opportunity(), command.version(), viewer), viewer);
    }

    public void replaceLines(ReplaceLines command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(command.opportunity(), command.version(), viewer);
        rights.requireProducts(command.lines(), opportunity.id());
        events.publishEvent(opportunity.replaceLines(command.lines(), base, stamp(viewer)));
    }

    /** Puts a person on the deal. */
    public void involve(OpportunityId id, ContactId contact, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(id, null, viewer);
        rights.requireContacts(Set.of(contact), viewer);
        events.publishEvent(opportunity.involve(contact, stamp(viewer)));
    }

    /** Takes a person off the deal. */
    public void release(OpportunityId id, ContactId contact, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(id, null, viewer);
        events.publishEvent(opportunity.release(contact, stamp(viewer)));
    }

    /**
     * Nothing more than the mending happens to a deal that stands there already.
     *
     * @throws com.quorumcrm.kernel.RuleBroken when the deal lacks what the stages on its way ask for
     */
    public void move(MoveToStage command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(command.opportunity(), command.version(), viewer);
        mend(opportunity, command.mending(), viewer);
        if (opportunity.stage().equals(command.stage())) {
            return;
        }
        var pipeline = stages.pipeline(opportunity.pipeline());
        var stage = stages.in(pipeline, command.stage());
        gate.require(opportunity, pipeline, stage, viewer);
        events.publishEvent(
                switch (stage.outcome()) {
                    case OPEN -> opportunity.moveTo(stage, stamp(viewer));
                    case WON -> opportunity.win(stage, closingDay(command.closedOn()), base, stamp(viewer));
                    case LOST -> lose(opportunity, stage, LoseOpportunity.of(command), viewer);
                });
    }

    /** Moves an open deal to another pipeline, past the gates of all stages that come before its new one. */
    public void transfer(TransferOpportunity command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(command.opportunity(), command.version(), viewer);
        var pipeline = stages.offered(command.stage(), viewer);
        mend(opportunity, command.mending(), viewer);
        gate.requireTransfer(opportunity, pipeline, stages.in(pipeline, command.stage()), viewer);
        events.publishEvent(opportunity.transfer(stages.in(pipeline, command.stage()), stamp(viewer)));
    }

    public void check(CheckOff command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(command.opportunity(), null, viewer);
        opportunities.save(() -> events.publishEvent(opportunity.touched(stamp(viewer))));
        gate.check(opportunity, command, viewer);
    }

    public void win(WinOpportunity command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(command.opportunity(), command.version(), viewer);
        var pipeline = stages.pipeline(opportunity.pipeline());
        var won = pipeline.wonStage();
        gate.require(opportunity, pipeline, won, viewer);
        events.publishEvent(opportunity.win(won, closingDay(command.closedOn()), base, stamp(viewer)));
    }

    public void lose(LoseOpportunity command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(command.opportunity(), command.version(), viewer);
        var lost = stages.pipeline(opportunity.pipeline()).lostStage();
        events.publishEvent(lose(opportunity, lost, command, viewer));
    }

    /** For the owner's managers and those who change everything. */
    public void reopen(ReopenOpportunity command, Viewer viewer) {
        viewer.require(Permission.REOPEN_OPPORTUNITIES);
        var opportunity = opportunities.get(command.opportunity(), null, viewer);
        rights.requireLead(opportunity.owner(), viewer);
        opportunity.requireVersion(command.version());
        var last = stages.lastOpen(opportunity);
        var stage = command.stage() == null ? last : stages.stage(command.stage());
        gate.requireReopening(opportunity, last, stage, viewer);
        events.publishEvent(opportunity.reopen(stage, stamp(viewer)));
    }

    /** For managers within their line, and for those who change everything. */
    public void reassign(ReassignOpportunity command, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(command.opportunity(), command.version(), viewer);
        handOver(opportunity, command.owner(), viewer);
    }

    /** For its owner and their managers while it is open, and for those who change everything. */
    public void trash(OpportunityId id, @Nullable Long version, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var opportunity = opportunities.get(id, null, viewer);
        rights.requireTrash(opportunity, viewer);
        opportunity.requireVersion(version);
        events.publishEvent(opportunity.trash(stamp(viewer)));
    }

    /** For its owner and their managers, and for those who change everything. */
    public void restore(OpportunityId id, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        events.publishEvent(opportunities.trashed(id, viewer).restore(stamp(viewer)));
    }

    private void apply(ChangeOpportunity command, Opportunity opportunity, Viewer viewer) {
        requireReferences(command, opportunity, viewer);
        var stage = stages.stage(opportunity.stage());
        var before = opportunity.category();
        opportunity.hold(custom(command, opportunity, viewer));
        handOver(opportunity, command.owner(), viewer);
        opportunities.save(() -> events.publishEvent(opportunity.change(command, stage, base, stamp(viewer))));
        gate.requireForecast(opportunity, before, viewer);
    }

    private void mend(Opportunity opportunity, Mending mending, Viewer viewer) {
        if (mending.change() != null) {
            apply(mending.change(), opportunity, viewer);
        }
        if (!mending.checks().isEmpty()) {
            opportunities.save(() -> events.publishEvent(opportunity.touched(stamp(viewer))));
            mending.checks()
                    .forEach(item -> gate.check(opportunity, new CheckOff(opportunity.id(), item, true), viewer));
        }
    }

    private void requireReferences(ChangeOpportunity command, Opportunity opportunity, Viewer viewer) {
        if (!command.details().account().equals(opportunity.account())) {
            rights.requireAccount(command.details().account(), viewer);
        }
        if (command.lines() != null) {
            rights.requireProducts(command.lines(), opportunity.id());
        }
        if (command.contacts() != null) {
            var added = new HashSet<>(command.contacts());
            added.removeAll(opportunity.contacts());
            rights.requireContacts(added, viewer);
        }
    }

    private CustomValues custom(ChangeOpportunity command, Opportunity opportunity, Viewer viewer) {
        var before = opportunity.customValues();
        if (command.custom().isEmpty()) {
            return before;
        }
        var pipeline = stages.pipeline(opportunity.pipeline()).key();
        return fields.gate(RecordKind.OPPORTUNITY, viewer).change(pipeline, before, command.custom());
    }

    private void handOver(Opportunity opportunity, @Nullable UserId to, Viewer viewer) {
        if (to == null || to.equals(opportunity.owner())) {
            return;
        }
        rights.requireHandover(opportunity.owner(), to, viewer);
        events.publishEvent(opportunity.reassign(to, stamp(viewer)));
    }

    private OpportunityLost lose(Opportunity opportunity, Stage lost, LoseOpportunity command, Viewer viewer) {
        var closing = new Closing(
                closingDay(command.closedOn()),
                stages.lossReason(opportunity.pipeline(), command.reason()),
                Text.lines(command.note()));
        return opportunity.lose(lost, closing, base, stamp(viewer));
    }

    private LocalDate closingDay(@Nullable LocalDate asked) {
        var today = base.today();
        new Rules()
                .that(asked == null || !asked.isAfter(today), "closedOn", "opportunities.rule.future")
                .that(OpportunityDetails.isOfOurTime(asked), "closedOn", "opportunities.rule.date")
                .enforce();
        return asked == null ? today : asked;
    }

    private Stamp stamp(Viewer viewer) {
        return new Stamp(viewer.id(), clock.instant());
    }
}
