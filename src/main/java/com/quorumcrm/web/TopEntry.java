package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;

/** A sign at the top of every page that says how many things wait somewhere; modules contribute it as a bean. */
public interface TopEntry {

    /** A message key; its text is given the number. */
    String label();

    /** The name of a Tabler icon without its prefix. */
    String icon();

    String url();

    /** How many things wait for the viewer; asked for with every page, so it must cost no statement of its own. */
    int count(Viewer viewer);
}
