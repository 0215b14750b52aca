package com.quorumcrm.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers requests that no browser of a person makes: strange paths, other hosts. */
@Component
class Rejected implements RequestRejectedHandler {

    private final KnownHosts hosts;

    Rejected(KnownHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException reason)
            throws IOException {
        if (hosts.knows(request.getServerName())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Quorum is not known under this name. See quorum.base-url and quorum.hosts.\n");
        }
    }
}
