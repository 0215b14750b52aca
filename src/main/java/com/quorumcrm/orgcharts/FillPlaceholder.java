package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;

/**
 * Say who holds the place: somebody of the company, who from then on reports to whom the place reported to.
 *
 * @param version the version on which this was decided
 */
public record FillPlaceholder(PlaceholderId placeholder, long version, ContactId contact) {}
