package com.quorumcrm.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A company as links and suggestions show it.
 *
 * @param hint what tells it from others of the same name: where it is
 */
public record AccountName(
        AccountId id, String name, @Nullable String hint) {}
