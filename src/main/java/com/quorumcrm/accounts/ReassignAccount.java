package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;

/**
 * Give a company to another owner.
 *
 * @param version the version on which the change was made
 */
public record ReassignAccount(AccountId account, long version, UserId owner) {}
