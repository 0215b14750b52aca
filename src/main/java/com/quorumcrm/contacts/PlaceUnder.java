package com.quorumcrm.contacts;

import org.jspecify.annotations.Nullable;

/**
 * Say whom a person reports to. Refused when that would form a circle.
 *
 * @param version the version on which the change was made
 * @param superior null for nobody
 */
public record PlaceUnder(
        ContactId contact, long version, @Nullable ContactId superior) {}
