package com.quorumcrm.leads;

import com.quorumcrm.audit.Ownership;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.DatabaseRules;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change a lead. */
@Service
@Transactional
public class Leads {

    private static final DatabaseRules RULES = new DatabaseRules(
            Map.of("lead_external_id_pkey", DatabaseRules.breach("externalIds", "kernel.rule.externalIdTaken")));

    private final LeadRepository leads;
    private final Visibility visibility;
    private final Ownership ownership;
    private final CustomFields fields;
    private final ObjectProvider<LeadOwnerRule> rules;
    private final OrganisationSettings organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            LeadRepository leads,
            Visibility visibility,
            Ownership ownership,
            CustomFields fields,
            ObjectProvider<LeadOwnerRule> rules,
            OrganisationSettings organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.visibility = visibility;
        this.ownership = ownership;
        this.fields = fields;
        this.rules = rules;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /** Whom the rules say may be anybody; whom the viewer chooses must be within their line. */
    public LeadId add(AddLead command, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        if (command.owner() != null) {
            ownership.requireHandover(viewer.id(), command.owner(), viewer);
        }
        requireKnown(command.details().origin().referredBy(), null, viewer);
        var owner = Stream.ofNullable(command.owner()).findFirst().or(() -> ruled(command.details()));
        var lead = Lead.add(command, owner.orElse(viewer.id()), viewer, clock.instant());
        lead.hold(fields.gate(RecordKind.LEAD, viewer).create(null, command.custom()));
        RULES.translate(() -> {
            leads.save(lead);
            leads.flush();
        });
        events.publishEvent(lead.added());
        return lead.id();
    }

    public void change(ChangeLead command, Viewer viewer) {
        var lead = editable(command.lead(), command.version(), viewer);
        requireKnown(
                command.details().origin().referredBy(), lead.details().origin().referredBy(), viewer);
        var custom = fields.gate(RecordKind.LEAD, viewer).change(null, lead.customValues(), command.custom());
        if (!lead.owner().equals(command.owner())) {
            ownership.requireHandover(lead.owner(), command.owner(), viewer);
        }
        var details = keepingHidden(command.details(), lead, viewer);
        var given = lead.reassign(command.owner(), viewer, clock.instant());
        var changed = lead.change(details, command.externalIds(), custom, viewer, clock.instant());
        RULES.translate(leads::flush);
        publish(given);
        publish(changed);
    }

    /** Somebody tries to reach them. */
    public void work(LeadId id, Viewer viewer) {
        with(id, null, lead -> lead.work(viewer, clock.instant()), viewer);
    }

    public void nurture(NurtureLead command, Viewer viewer) {
        var today = organisation.current().today(clock);
        with(command.lead(), command.version(), lead -> lead.nurture(today, command, viewer, clock.instant()), viewer);
    }

    public void disqualify(DisqualifyLead command, Viewer viewer) {
        with(command.lead(), command.version(), lead -> lead.disqualify(command, viewer, clock.instant()), viewer);
    }

    /** Takes up again what was left alone or given up. */
    public void reopen(LeadId id, @Nullable Long version, Viewer viewer) {
        with(id, version, lead -> lead.reopen(viewer, clock.instant()), viewer);
    }

    /** Says what it became; whoever calls it has made that. */
    public void qualify(LeadId id, @Nullable Long version, LeadOutcome became, Viewer viewer) {
        with(id, version, lead -> lead.qualify(became, viewer, clock.instant()), viewer);
    }

    /** Says that it became nothing; whoever calls it has taken back what it became. */
    public void unqualify(LeadId id, Viewer viewer) {
        with(id, null, lead -> lead.unqualify(viewer, clock.instant()), viewer);
    }

    public void trash(TrashLead command, Viewer viewer) {
        var lead = editable(command.lead(), null, viewer);
        ownership.requireTrash(viewer, Stream.of(lead.owner()));
        lead.expect(command.version());
        events.publishEvent(lead.trash(viewer, clock.instant()));
    }

    /** Takes it out of the trash as it was. */
    public void restore(LeadId id, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        ownership.requireRestore(id.ref(), viewer);
        var lead = leads.findById(id).orElseThrow(NoSuchRecord::new);
        events.publishEvent(lead.restore(viewer, clock.instant()));
    }

    private void with(LeadId id, @Nullable Long version, Function<Lead, @Nullable LeadChanged> change, Viewer viewer) {
        var changed = change.apply(editable(id, version, viewer));
        leads.flush();
        publish(changed);
    }

    private Lead editable(LeadId id, @Nullable Long version, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        visibility.requireEdit(id.ref(), viewer);
        var lead = leads.findById(id).orElseThrow(NoSuchRecord::new);
        if (version != null) {
            lead.expect(version);
        }
        return lead;
    }

    private Optional<UserId> ruled(LeadDetails details) {
        return rules.orderedStream()
                .flatMap(rule -> rule.ownerOf(details).stream())
                .findFirst();
    }

    private void requireKnown(@Nullable ContactId referredBy, @Nullable ContactId already, Viewer viewer) {
        if (referredBy != null
                && !Objects.equals(referredBy, already)
                && visibility.access(referredBy.ref(), viewer) == Access.NONE) {
            throw new RuleBroken("referredById", "leads.rule.unknownContact");
        }
    }

    /** Who sent it stays, where the viewer may not see that: they cannot have meant to remove it. */
    private LeadDetails keepingHidden(LeadDetails given, Lead lead, Viewer viewer) {
        var sender = lead.details().origin().referredBy();
        var origin = given.origin();
        return sender != null && origin.referredBy() == null && visibility.access(sender.ref(), viewer) == Access.NONE
                ? given.from(origin.by(origin.channel(), sender, origin.referredByName()))
                : given;
    }

    private void publish(@Nullable Object event) {
        if (event != null) {
            events.publishEvent(event);
        }
    }
}
