package com.quorumcrm.leads;

/** Move a lead to the trash. */
public record TrashLead(LeadId lead, long version) {}
