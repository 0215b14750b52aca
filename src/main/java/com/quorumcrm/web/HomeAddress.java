package com.quorumcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where this application is, for links that are taken elsewhere: as configured, or else as the request came. */
@Component
public class HomeAddress {

    private final String configured;

    HomeAddress(@Value("${quorum.base-url:}") String configured) {
        this.configured = configured.replaceFirst("/$", "");
    }

    /** Without a slash at its end. */
    public String of(HttpServletRequest request) {
        return configured.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }
}
