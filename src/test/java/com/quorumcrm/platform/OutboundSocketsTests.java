package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundSocketsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "ff02::1"
            })
    void addressesOfOwnNetworksAreInternal(String address) throws Exception {
        assertThat(InternalAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "192.0.66.1", "2606:4700::1", "2a00:1450::1"})
    void addressesOfTheInternetAreNot(String address) throws Exception {
        assertThat(InternalAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void nothingIsConnectedToInsideUnlessItIsAllowed() throws Exception {
        var guarded = new OutboundSockets(new OutboundSettings(List.of()));
        var allowing = new OutboundSockets(new OutboundSettings(List.of("Localhost")));
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = server.getLocalPort();
            assertThatExceptionOfType(OutboundSockets.Refused.class)
                    .isThrownBy(() -> guarded.createSocket("localhost", port));
            assertThatExceptionOfType(OutboundSockets.Refused.class)
                    .isThrownBy(() -> allowing.createSocket("127.0.0.1", port));
            assertThatCode(() -> allowing.createSocket("localhost", port).close())
                    .doesNotThrowAnyException();
        }
    }
}
