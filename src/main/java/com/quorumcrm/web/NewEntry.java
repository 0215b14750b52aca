package com.quorumcrm.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;

/**
 * Something that can be made from the "New" menu and the command palette; modules contribute it as a bean.
 *
 * @param label a message key naming the thing: "Account"
 * @param icon the name of a Tabler icon without its prefix
 * @param url the page with the empty form
 * @param needs the permission without which it is not offered
 */
public record NewEntry(int order, String label, String icon, String url, Permission needs) {

    boolean shownTo(Viewer viewer) {
        return viewer.can(needs);
    }
}
