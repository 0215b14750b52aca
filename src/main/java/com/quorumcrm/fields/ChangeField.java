package com.quorumcrm.fields;

import org.jspecify.annotations.Nullable;

/**
 * Change the definition of a field.
 *
 * @param version the version the change was made on, null for whatever it is now
 */
public record ChangeField(FieldId field, @Nullable Long version, FieldDetails details) {}
