package com.quorumcrm.signin.web;

import com.quorumcrm.people.FirstStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the link to the set-up page into the log of a start at which there is nobody yet. */
@Component
class SetUpLink {

    private static final Logger log = LoggerFactory.getLogger(SetUpLink.class);

    private final FirstStart start;
    private final boolean demo;
    private final String base;

    SetUpLink(
            FirstStart start,
            @Value("${quorum.demo.enabled:false}") boolean demo,
            @Value("${quorum.base-url:http://localhost:${server.port:8080}}") String base) {
        this.start = start;
        this.demo = demo;
        this.base = base;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!demo) {
            start.link()
                    .ifPresent(secret -> log.warn(
                            "Nobody can sign in yet. Make the first administrator, once: {}/setup/{}", base, secret));
        }
    }
}
