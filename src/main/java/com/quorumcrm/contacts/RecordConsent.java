package com.quorumcrm.contacts;

/** Keep what a person has said about a channel; what they said before stays known. */
public record RecordConsent(ContactId contact, Consent.Word word) {}
