package com.quorumcrm.web;

import org.jspecify.annotations.Nullable;

/**
 * One of the parts of a record's page.
 *
 * @param label a message key
 * @param count how many things are in it, null when that says nothing
 */
public record Tab(String label, String url, @Nullable Long count, boolean current) {

    public static Tab of(String label, String url, boolean current) {
        return new Tab(label, url, null, current);
    }

    public static Tab of(String label, String url, long count, boolean current) {
        return new Tab(label, url, count, current);
    }
}
