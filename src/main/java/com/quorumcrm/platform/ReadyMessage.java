package com.quorumcrm.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line at start: where to go, and in the demo how to get in. */
@Component
class ReadyMessage {

    private static final Logger log = LoggerFactory.getLogger("Quorum");

    private final Environment environment;

    ReadyMessage(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell() {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        var demo = environment.getProperty("quorum.demo.enabled", Boolean.class, false);
        log.info(
                "Quorum is ready at http://localhost:{}{}",
                port,
                demo ? ". Sign in as one of the demo people that the sign-in page lists." : "");
    }
}
