package com.quorumcrm.views;

import com.quorumcrm.web.ListState;

/**
 * A saved view as it is offered.
 *
 * @param mine whether it is the viewer's own, who may then delete it
 * @param first whether the list opens for the viewer as this
 */
public record SavedView(
        SavedViewId id,
        String list,
        String name,
        String query,
        Shared shared,
        String ownerName,
        boolean mine,
        boolean first) {

    /** Where the list is shown that way. */
    public String url() {
        return list + (query.isEmpty() ? ListState.PLAIN : "?" + query);
    }
}
