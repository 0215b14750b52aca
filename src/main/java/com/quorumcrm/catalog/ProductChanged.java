package com.quorumcrm.catalog;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** Something about a product is different. */
public record ProductChanged(RecordRef record, UserId by, Instant at) implements RecordEvent {}
