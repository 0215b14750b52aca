package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;

/**
 * A part of a record's page that another module contributes as a bean; loaded on its own, and a link without scripts.
 *
 * @param title a message key
 * @param url where the panel's fragment is, with {@code {id}} for the record's id
 */
public record RecordPanel(RecordKind on, int order, String title, String url) {

    public String urlFor(RecordRef record) {
        return url.replace("{id}", record.id().toString());
    }
}
