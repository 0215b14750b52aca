package com.quorumcrm.conversion;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.leads.LeadId;
import org.jspecify.annotations.Nullable;

/**
 * Make of a lead what it became.
 *
 * @param account the company that it belongs to; null for a new one
 * @param contact the person that it is; null for a new one
 * @param deal null for none
 */
public record ConvertLead(
        LeadId lead,
        @Nullable AccountId account,
        @Nullable ContactId contact,
        @Nullable NewDeal deal) {}
