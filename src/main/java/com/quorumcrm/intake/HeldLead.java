package com.quorumcrm.intake;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.LeadId;

/**
 * A lead that is here already and that a row is about.
 *
 * @param several whether more than one has the address
 * @param changeable whether whoever imports may change it, and it has become nothing yet
 * @param before all of it, as JSON
 */
record HeldLead(
        LeadId id,
        long version,
        UserId owner,
        CustomValues custom,
        boolean several,
        boolean changeable,
        String before) {}
