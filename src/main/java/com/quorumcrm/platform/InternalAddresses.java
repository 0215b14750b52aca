package com.quorumcrm.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the machine and of the networks it is in from those of the internet. */
final class InternalAddresses {

    private InternalAddresses() {}

    static boolean contains(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || address instanceof Inet4Address && isReserved(address.getAddress())
                || address instanceof Inet6Address && isBehindSix(address.getAddress());
    }

    /** This network, carriers' networks, protocols, examples, tests, and what was never given out. */
    private static boolean isReserved(byte[] address) {
        int first = address[0] & 0xFF;
        int second = address[1] & 0xFF;
        int third = address[2] & 0xFF;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }

    /** Unique local addresses, and ways of writing an older address as a newer one. */
    private static boolean isBehindSix(byte[] address) {
        int first = (address[0] & 0xFF) << 8 | address[1] & 0xFF;
        return (first & 0xFE00) == 0xFC00 || first == 0 || first == 0x0064 || first == 0x2002;
    }
}
