package com.quorumcrm.contacts;

import org.jspecify.annotations.Nullable;

/**
 * A person as links and suggestions show them.
 *
 * @param hint what tells them from others of the same name: the company they belong to
 */
public record ContactName(
        ContactId id, String name, @Nullable String hint) {}
