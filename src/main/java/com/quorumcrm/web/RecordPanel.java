package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;

/**
 * A part of a record's page that another module contributes as a bean; loaded on its own, and a link without scripts.
 *
 * @param title a message key
 * @param page where its title leads, with {@code {id}} for the record's id
 * @param fragment where the panel itself is, likewise
 */
public record RecordPanel(RecordKind on, int order, String title, String page, String fragment) {

    public String pageOf(RecordRef record) {
        return page.replace("{id}", record.id().toString());
    }

    public String fragmentOf(RecordRef record) {
        return fragment.replace("{id}", record.id().toString());
    }
}
