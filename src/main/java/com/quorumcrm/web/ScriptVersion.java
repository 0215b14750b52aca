package com.quorumcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Puts one version before the names of all scripts, so that what a script imports by a relative name comes with the same
 * version: a browser never runs one release's scripts with those of another that it has kept.
 *
 * <p>A page left open over an upgrade asks with the version it came with, and is answered too.
 */
class ScriptVersion extends AbstractResourceResolver {

    private final String version;

    ScriptVersion(String version) {
        this.version = version;
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return chain.resolveResource(request, path.substring(path.indexOf('/') + 1), locations);
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        var found = chain.resolveUrlPath(path, locations);
        return found == null ? null : version + "/" + found;
    }
}
