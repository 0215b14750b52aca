package com.quorumcrm.kernel;

import java.time.Instant;

/** Something that happened to a record. A stored format: components may be added, never renamed. */
public interface RecordEvent {

    RecordRef record();

    UserId by();

    Instant at();
}
