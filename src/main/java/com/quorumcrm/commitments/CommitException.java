package com.quorumcrm.commitments;

import java.time.Instant;

/** Why a deal may be counted on without the people whom its pipeline asks for, and who says so. */
public record CommitException(String reason, Instant givenAt, String givenBy) {}
