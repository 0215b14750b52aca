package com.quorumcrm.fields;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the definition of a field.
 *
 * @param by the name of whoever made it
 * @param property the message key of what was changed, null when the field was added
 */
public record FieldChange(Instant at, String by, @Nullable String property, String from, String to) {}
