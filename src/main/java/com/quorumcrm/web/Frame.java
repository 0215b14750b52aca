package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param viewer null while nobody is signed in
 * @param here the line of the sidebar that the page belongs to
 * @param top the signs at the top, each with its number
 * @param demo whether this is a demonstration with made-up data
 */
record Frame(
        @Nullable Viewer viewer,
        String path,
        List<NavigationEntry> main,
        List<NavigationEntry> admin,
        List<NewEntry> news,
        @Nullable NavigationEntry here,
        List<Sign> top,
        boolean demo) {

    /** What a {@link TopEntry} says to the person. */
    record Sign(String label, String icon, String url, int count) {}

    public boolean isAdministration() {
        return path.equals("/admin") || path.startsWith("/admin/");
    }
}
