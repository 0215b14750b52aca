package com.quorumcrm.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Put a company, with all below it, under another one.
 *
 * @param version the version on which it was decided
 * @param parent null to let it stand for itself
 */
public record MoveAccount(
        AccountId account, long version, @Nullable AccountId parent) {}
