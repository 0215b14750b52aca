package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.opportunities.OpportunityId;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Somebody on a deal. */
@Embeddable
record MemberId(
        @EmbeddedColumnNaming("opportunity_%s") OpportunityId opportunity,
        @EmbeddedColumnNaming("contact_%s") ContactId contact) {}
