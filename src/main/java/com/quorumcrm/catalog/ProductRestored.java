package com.quorumcrm.catalog;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A product came back from the trash. */
public record ProductRestored(RecordRef record, UserId by, Instant at) implements RecordEvent {}
