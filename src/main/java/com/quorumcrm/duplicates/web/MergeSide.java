package com.quorumcrm.duplicates.web;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.RecordRef;
import java.util.Map;

/**
 * One of two records side by side.
 *
 * @param texts what it has in the fields that are chosen, by their keys
 * @param notes what is not chosen and worth knowing, by message keys
 */
record MergeSide(
        RecordRef record,
        String name,
        long version,
        CustomValues custom,
        Map<String, String> texts,
        Map<String, String> notes) {}
