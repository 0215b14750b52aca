package com.quorumcrm.orgcharts.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.PlaceUnder;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.orgcharts.OrgPerson;

/** Whom somebody reports to, as it was chosen. */
record SuperiorForm(String superiorId, Long version) {

    SuperiorForm {
        superiorId = requireNonNullElse(superiorId, "");
        version = requireNonNullElse(version, -1L);
    }

    static SuperiorForm of(OrgPerson person) {
        var superior = person.reportsTo();
        return new SuperiorForm(superior == null ? "" : superior.toString(), person.version());
    }

    PlaceUnder command(ContactId person) {
        return new PlaceUnder(person, version, People.chosen("superiorId", superiorId));
    }

    /** The rule speaks of the person's own field; the form calls it otherwise. */
    static RuleBroken here(RuleBroken broken) {
        return new RuleBroken(broken.breaches().stream()
                .map(breach -> new RuleBroken.Breach(
                        "reportsToId".equals(breach.field()) ? "superiorId" : breach.field(),
                        breach.code(),
                        breach.arguments()))
                .toList());
    }
}
