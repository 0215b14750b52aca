package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * The record that a fact is part of.
 *
 * @param currency of its amounts, null when it has none
 */
public record FactHome(
        RecordRef record,
        long version,
        boolean editable,
        @Nullable String currency) {

    /** Where a fact is shown and changed. */
    public String url(Fact fact) {
        return record.url() + "/facts/" + fact.key();
    }
}
