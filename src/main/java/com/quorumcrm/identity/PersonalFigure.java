package com.quorumcrm.identity;

/**
 * A number of a person's that every page shows, which modules contribute as a bean; it is read in the statement that
 * finds out who asks.
 *
 * @param name a word of small letters
 * @param sql a select of one number about the person under the alias {@code u}
 */
public record PersonalFigure(String name, String sql) {}
