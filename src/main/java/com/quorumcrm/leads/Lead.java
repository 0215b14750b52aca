package com.quorumcrm.leads;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.CustomValuesConverter;
import com.quorumcrm.kernel.OwnedRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Stamps;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Somebody who may become a customer. What became one is changed no more, but for taking that back. */
@Entity
class Lead extends OwnedRecord {

    @EmbeddedId
    private LeadId id;

    @Embedded
    private @Nullable LeadPerson person;

    @Embedded
    private @Nullable LeadCompany company;

    @Embedded
    private LeadOrigin origin;

    @Embedded
    private @Nullable LeadConsent consent;

    private @Nullable String message;

    @Enumerated(EnumType.STRING)
    private LeadStatus status = LeadStatus.NEW;

    private @Nullable String statusReason;

    private @Nullable LocalDate recycleOn;

    @Embedded
    private @Nullable LeadOutcome outcome;

    @Convert(converter = CustomValuesConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private CustomValues customValues = CustomValues.NONE;

    @ElementCollection
    @CollectionTable(name = "lead_external_id", joinColumns = @JoinColumn(name = "lead_id"))
    @MapKeyColumn(name = "system")
    @Column(name = "external_id")
    private Map<String, String> externalIds = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Lead() {}

    private Lead(LeadId id, LeadOrigin origin, UserId owner, Stamps stamps) {
        super(owner, stamps);
        this.id = id;
        this.origin = origin;
    }

    static Lead add(AddLead command, UserId owner, Viewer by, Instant at) {
        var lead = new Lead(LeadId.next(), command.details().origin(), owner, Stamps.created(by, at));
        check(command.details(), command.externalIds());
        lead.take(command.details(), command.externalIds());
        return lead;
    }

    /** Custom fields of a new lead hold what has passed their gate. */
    void hold(CustomValues values) {
        customValues = values;
    }

    LeadAdded added() {
        return new LeadAdded(id, owner(), stamps().createdBy(), stamps().createdAt());
    }

    /** @return null when all of it is so already */
    @Nullable
    LeadChanged change(LeadDetails to, Map<String, String> ids, CustomValues custom, Viewer by, Instant at) {
        check(to, ids);
        if (details().equals(to) && externalIds.equals(ids) && customValues.equals(custom)) {
            return null;
        }
        requireUnconverted();
        customValues = custom;
        take(to, ids);
        return changed(by, at);
    }

    /** @return null when they are theirs already */
    @Nullable
    LeadReassigned reassign(UserId to, Viewer by, Instant at) {
        if (owner().equals(to)) {
            return null;
        }
        var event = new LeadReassigned(id, owner(), to, by.id(), at);
        give(to, by, at);
        return event;
    }

    /** Somebody tries to reach them: it is new no longer, nor left alone or given up. */
    @Nullable
    LeadChanged work(Viewer by, Instant at) {
        return status == LeadStatus.WORKING ? null : become(LeadStatus.WORKING, null, null, by, at);
    }

    LeadChanged nurture(LocalDate today, NurtureLead command, Viewer by, Instant at) {
        new Rules()
                .required("recycleOn", command.until())
                .that(command.until() == null || command.until().isAfter(today), "recycleOn", "leads.rule.future")
                .atMost("reason", command.reason(), 200)
                .enforce();
        return become(LeadStatus.NURTURING, command.reason(), command.until(), by, at);
    }

    LeadChanged disqualify(DisqualifyLead command, Viewer by, Instant at) {
        new Rules()
                .required("reason", command.reason())
                .atMost("reason", command.reason(), 200)
                .enforce();
        return become(LeadStatus.DISQUALIFIED, command.reason(), null, by, at);
    }

    /** Takes it up again. */
    LeadChanged reopen(Viewer by, Instant at) {
        return become(LeadStatus.NEW, null, null, by, at);
    }

    LeadChanged qualify(LeadOutcome became, Viewer by, Instant at) {
        var event = become(LeadStatus.QUALIFIED, null, null, by, at);
        outcome = became;
        return event;
    }

    /** It became nothing, and is worked on again. */
    LeadChanged unqualify(Viewer by, Instant at) {
        outcome = null;
        status = LeadStatus.WORKING;
        return changed(by, at);
    }

    LeadTrashed trash(Viewer by, Instant at) {
        stamp(stamps().trashed(by, at));
        return new LeadTrashed(id, by.id(), at);
    }

    LeadRestored restore(Viewer by, Instant at) {
        stamp(stamps().restored(by, at));
        return new LeadRestored(id, by.id(), at);
    }

    LeadId id() {
        return id;
    }

    LeadStatus status() {
        return status;
    }

    CustomValues customValues() {
        return customValues;
    }

    LeadDetails details() {
        return new LeadDetails(
                person == null ? LeadPerson.unknown() : person,
                company == null ? LeadCompany.unknown() : company,
                origin,
                consent == null ? LeadConsent.none() : consent,
                message);
    }

    private LeadChanged become(
            LeadStatus other, @Nullable String reason, @Nullable LocalDate day, Viewer by, Instant at) {
        requireUnconverted();
        status = other;
        statusReason = reason;
        recycleOn = day;
        return changed(by, at);
    }

    private LeadChanged changed(Viewer by, Instant at) {
        stamp(stamps().updated(by, at));
        return new LeadChanged(id, by.id(), at);
    }

    private void requireUnconverted() {
        if (status == LeadStatus.QUALIFIED) {
            throw new RuleBroken(null, "leads.rule.converted");
        }
    }

    private static void check(LeadDetails details, Map<String, String> ids) {
        var rules = new Rules();
        details.check(rules);
        ids.forEach(rules::externalId);
        rules.enforce();
    }

    private void take(LeadDetails details, Map<String, String> ids) {
        person = details.person();
        company = details.company();
        origin = details.origin();
        consent = details.consent();
        message = details.message();
        externalIds.keySet().retainAll(ids.keySet());
        externalIds.putAll(ids);
    }
}
