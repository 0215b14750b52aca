package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Carries the viewer of a request from the security filters to the controllers. */
final class CurrentViewer {

    private static final String NAME = Viewer.class.getName();

    private CurrentViewer() {}

    static void set(HttpServletRequest request, Viewer viewer) {
        request.setAttribute(NAME, viewer);
    }

    static @Nullable Viewer of(HttpServletRequest request) {
        return (Viewer) request.getAttribute(NAME);
    }
}
