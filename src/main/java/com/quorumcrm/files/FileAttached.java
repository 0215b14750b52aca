package com.quorumcrm.files;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/**
 * A file was hung on a record.
 *
 * @param record what it hangs on
 */
public record FileAttached(RecordRef record, FileId file, UserId by, Instant at) implements RecordEvent {}
