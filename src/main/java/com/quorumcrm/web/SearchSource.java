package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import java.util.List;

/** Finds records of one kind for the search page and the command palette; modules contribute it as a bean. */
public interface SearchSource {

    /** Sources answer in this order. */
    int order();

    /** A message key naming what is found, in the plural: "Accounts". */
    String label();

    /** The name of a Tabler icon without its prefix. */
    String icon();

    /**
     * The best matches among what this person may see, best first.
     *
     * @param text what was typed, trimmed, between 2 and 200 characters
     */
    List<SearchHit> find(String text, int limit, Viewer viewer);
}
