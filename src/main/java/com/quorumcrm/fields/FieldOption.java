package com.quorumcrm.fields;

/**
 * One of the things that a field of choices can hold.
 *
 * @param key what is stored, never changed
 * @param retired no longer offered, and still read where it was chosen
 */
public record FieldOption(String key, String label, boolean retired) {}
