package com.quorumcrm.partners;

import com.quorumcrm.accounts.AccountId;

/**
 * Take back what one company is to another.
 *
 * @param account one of the two
 * @param version the version on which this was decided
 */
public record RemovePartner(AccountId account, PartnerRelationId relation, long version) {}
