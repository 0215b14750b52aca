package com.quorumcrm.leads;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;

/** Who sent a lead, in words. */
public final class LeadReferrer {

    private LeadReferrer() {}

    /**
     * The name of the person who is known to have sent it and whom the viewer may see, or what was written instead; null
     * for none.
     *
     * @param alias of the table of leads
     */
    public static String sql(String alias, Scope scope) {
        return """
                coalesce((select sender.name from contact sender where sender.id = %1$s.referred_by_id and sender.deleted_at is null and %2$s), %1$s.referred_by_name)""".formatted(alias, scope.sql(RecordKind.CONTACT, "sender"));
    }
}
