package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A record that a search has found.
 *
 * @param hint what tells it from others of the same name: the account of a deal, the title of a person
 */
public record SearchHit(
        RecordRef record, String title, @Nullable String hint) {}
