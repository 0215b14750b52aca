package com.quorumcrm.views;

/**
 * Keep a list as it is shown now.
 *
 * @param list the path of the list's page, such as {@code /accounts}
 * @param query what stands behind the question mark of its URL
 */
public record SaveView(String list, String name, String query, Shared shared) {}
