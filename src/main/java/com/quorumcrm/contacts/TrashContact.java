package com.quorumcrm.contacts;

/**
 * Move a person to the trash.
 *
 * @param version the version on which it was decided
 */
public record TrashContact(ContactId contact, long version) {}
