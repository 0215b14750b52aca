package com.quorumcrm.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Tells at once that a port is taken, rather than after the database and everything else have started. */
final class PortsAtStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final List<String> SERVERS = List.of("server", "management.server");

    @Override
    public int getOrder() {
        return DatabaseAtStart.ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        for (var server : SERVERS) {
            check(event.getEnvironment(), server);
        }
    }

    private static void check(Environment environment, String server) {
        var port = environment.getProperty(server + ".port", Integer.class, 0);
        var address = environment.getProperty(server + ".address");
        if (port <= 0) {
            return;
        }
        try {
            new ServerSocket(port, 1, address == null ? null : InetAddress.getByName(address)).close();
        } catch (IOException e) {
            throw new StartRefused(
                    "Quorum cannot listen on port " + port + ": " + e.getMessage() + ".",
                    "Stop the program that uses the port, or set " + server + ".port to another one.",
                    e);
        }
    }
}
