package com.quorumcrm.leads;

import com.quorumcrm.kernel.UserId;
import java.util.Optional;

/** Says whose a new lead is to be when nobody was chosen; a module further up contributes it as a bean. */
public interface LeadOwnerRule {

    Optional<UserId> ownerOf(LeadDetails lead);
}
