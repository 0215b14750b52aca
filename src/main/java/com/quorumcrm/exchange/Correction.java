package com.quorumcrm.exchange;

/**
 * A value that was read otherwise than it was written.
 *
 * @param from empty for a cell without anything in it
 * @param rows in how many rows
 */
public record Correction(String field, String from, String to, long rows) {}
