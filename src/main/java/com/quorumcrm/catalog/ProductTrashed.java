package com.quorumcrm.catalog;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A product was put into the trash. */
public record ProductTrashed(RecordRef record, UserId by, Instant at) implements RecordEvent {}
