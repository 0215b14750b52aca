package com.quorumcrm.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Answers only under names that are its own: this machine's, that of {@code quorum.base-url}, and those of
 * {@code quorum.hosts}. Health and metrics, on a port of their own, are answered under any name.
 */
@Component
class KnownHosts extends StrictHttpFirewall {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Set<String> names = new HashSet<>(THIS_MACHINE);
    private final StrictHttpFirewall management = new StrictHttpFirewall();
    private final Environment environment;

    KnownHosts(
            @Value("${quorum.hosts:}") List<String> further,
            @Value("${quorum.base-url:}") String base,
            Environment environment) {
        this.environment = environment;
        further.forEach(name -> names.add(name.strip()));
        var host = base.isBlank() ? null : URI.create(base).getHost();
        if (host != null) {
            names.add(host);
        }
        setAllowedHostnames(this::knows);
    }

    boolean knows(@Nullable String name) {
        return name != null && names.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return isManagement(request) ? management.getFirewalledRequest(request) : super.getFirewalledRequest(request);
    }

    private boolean isManagement(HttpServletRequest request) {
        var port = environment.getProperty("local.management.port", Integer.class);
        var pages = environment.getProperty("local.server.port", Integer.class);
        return port != null && !port.equals(pages) && request.getLocalPort() == port;
    }
}
