package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;

/**
 * A part of a record's page that another module contributes as a bean, with a page of its own.
 *
 * @param label a message key
 * @param path below the record's own, as in {@code org-chart}
 */
public record RecordTab(RecordKind on, int order, String label, String path) {}
