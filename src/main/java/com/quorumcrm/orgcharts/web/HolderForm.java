package com.quorumcrm.orgcharts.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.orgcharts.FillPlaceholder;
import com.quorumcrm.orgcharts.PlaceholderId;

/** Who holds a place, as it was chosen. */
record HolderForm(String contactId, Long version) {

    HolderForm {
        contactId = requireNonNullElse(contactId, "");
        version = requireNonNullElse(version, -1L);
    }

    FillPlaceholder command(PlaceholderId placeholder) {
        return new FillPlaceholder(placeholder, version, People.required("contactId", contactId));
    }
}
