package com.quorumcrm.accounts;

/**
 * Move a company to the trash; its contacts, deals and subsidiaries stay.
 *
 * @param version the version on which it was decided
 */
public record TrashAccount(AccountId account, long version) {}
