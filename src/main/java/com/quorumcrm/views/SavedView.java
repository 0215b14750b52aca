package com.quorumcrm.views;

/**
 * A saved view as it is offered.
 *
 * @param mine whether it is the viewer's own, who may then delete it
 */
public record SavedView(
        SavedViewId id, String list, String name, String query, Shared shared, String ownerName, boolean mine) {

    /** Where the list is shown that way. */
    public String url() {
        return query.isEmpty() ? list : list + "?" + query;
    }
}
