/**
 * The frame around every page.
 *
 * <p>The layout and its parts, what modules contribute to it (navigation, things that can be made, panels, search), the
 * state of lists in URLs, how values are written for a reader, and what a refused request looks like on a page, in a
 * fragment and in the API. Knows no feature.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel"})
@NullMarked
package com.quorumcrm.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
