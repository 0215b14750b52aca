/**
 * The frame around every page.
 *
 * <p>Layout, navigation, lists, forms, error pages and the conventions of the API; knows no feature. Features plug
 * themselves in through navigation entries, panels and search sources.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel"})
@NullMarked
package com.quorumcrm.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
