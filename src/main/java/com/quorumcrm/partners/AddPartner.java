package com.quorumcrm.partners;

import com.quorumcrm.accounts.AccountId;

/** Say what one company is to another. */
public record AddPartner(AccountId account, PartnerRole role, AccountId other, PartnerTerms terms) {}
