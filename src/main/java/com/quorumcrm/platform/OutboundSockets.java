package com.quorumcrm.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Locale;
import javax.net.SocketFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Connects to hosts that people name, and never to the network that Quorum itself is in. The very address that is
 * connected to is looked at, so that no name can point elsewhere in between.
 */
@Component
@EnableConfigurationProperties(OutboundSettings.class)
public class OutboundSockets extends SocketFactory {

    private final OutboundSettings settings;

    OutboundSockets(OutboundSettings settings) {
        this.settings = settings;
    }

    /** The host is one of one's own network. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String host) {
            super("No connections are made to " + host + ", which is in an internal network");
        }
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress here, int herePort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress here, int herePort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        var socket = createSocket();
        socket.connect(to);
        return socket;
    }

    private void check(SocketAddress to) throws Refused {
        if (!(to instanceof InetSocketAddress address)) {
            throw new Refused(String.valueOf(to));
        }
        var host = address.getHostString();
        var isOurs = !address.isUnresolved() && InternalAddresses.contains(address.getAddress());
        if (isOurs && !settings.internalHosts().contains(host.toLowerCase(Locale.ROOT))) {
            throw new Refused(host);
        }
    }

    private final class Guarded extends Socket {

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            check(to);
            super.connect(to, timeout);
        }
    }
}
