package com.quorumcrm.audit;

import com.quorumcrm.kernel.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record in the trash.
 *
 * @param hint what tells it from others of the same title
 * @param by the name of the person who moved it there
 */
public record TrashedItem(
        RecordRef record, String title, @Nullable String hint, Instant at, String by) {}
