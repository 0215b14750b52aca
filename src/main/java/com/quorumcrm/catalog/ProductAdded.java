package com.quorumcrm.catalog;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A product is sold now. */
public record ProductAdded(RecordRef record, UserId by, Instant at) implements RecordEvent {}
