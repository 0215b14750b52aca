package com.quorumcrm.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A line of the sidebar, which modules contribute as a bean; the command palette and the keyboard know it too.
 *
 * @param order lines are sorted by it; Home is 10, then steps of ten
 * @param label a message key
 * @param icon the name of a Tabler icon without its prefix: {@code building}
 * @param url also the prefix of all pages that belong to this line
 * @param needs the permission without which the line is not shown, null for everyone
 * @param key the letter that goes here after {@code g}, null for none
 */
public record NavigationEntry(
        int order,
        Section section,
        String label,
        String icon,
        String url,
        @Nullable Permission needs,
        @Nullable Character key) {

    /** Where in the sidebar. */
    public enum Section {
        MAIN,
        ADMIN
    }

    public static NavigationEntry main(int order, String label, String icon, String url) {
        return new NavigationEntry(order, Section.MAIN, label, icon, url, null, null);
    }

    /** A page of the administration, listed on {@code /admin}. */
    public static NavigationEntry admin(int order, String label, String icon, String url, Permission needs) {
        return new NavigationEntry(order, Section.ADMIN, label, icon, url, needs, null);
    }

    public NavigationEntry needing(Permission permission) {
        return new NavigationEntry(order, section, label, icon, url, permission, key);
    }

    public NavigationEntry onKey(char letter) {
        return new NavigationEntry(order, section, label, icon, url, needs, letter);
    }

    boolean shownTo(Viewer viewer) {
        return needs == null || viewer.can(needs);
    }

    boolean leadsTo(String path) {
        return path.equals(url) || (!url.equals("/") && path.startsWith(url + "/"));
    }
}
