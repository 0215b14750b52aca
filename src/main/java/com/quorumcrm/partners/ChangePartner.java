package com.quorumcrm.partners;

import com.quorumcrm.accounts.AccountId;

/**
 * Say something else of how two companies work together.
 *
 * @param account one of the two
 * @param version the version on which this was decided
 */
public record ChangePartner(AccountId account, PartnerRelationId relation, long version, PartnerTerms terms) {}
