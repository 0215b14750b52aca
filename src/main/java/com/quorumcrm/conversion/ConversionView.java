package com.quorumcrm.conversion;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOutcome;
import java.time.Instant;

/**
 * What was made of a lead.
 *
 * @param newAccount whether the company was made for it, and not only linked; likewise the person
 */
public record ConversionView(
        ConversionId id,
        LeadId lead,
        LeadOutcome became,
        boolean newAccount,
        boolean newContact,
        UserId by,
        Instant at) {}
