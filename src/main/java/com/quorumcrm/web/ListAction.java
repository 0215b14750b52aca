package com.quorumcrm.web;

/**
 * Something that can be done with the picked rows of a list, or with all that it shows; another module contributes it as a
 * bean. What was picked is sent there: {@code list}, the plural of the kind, {@code query}, what the list shows, {@code ids}
 * and, for everything, {@code all}.
 *
 * @param title a message key
 */
public record ListAction(String title, String path) {}
