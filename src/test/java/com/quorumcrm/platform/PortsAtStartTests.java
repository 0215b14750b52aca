package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class PortsAtStartTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.withProperty("server.port", String.valueOf(taken.getLocalPort()));
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(this::start)
                    .withMessageStartingWith("Quorum cannot listen on port " + taken.getLocalPort())
                    .satisfies(refused -> assertThat(refused.remedy()).contains("server.port"));
        }
    }

    @Test
    void isContentWithAnyFreePort() {
        environment.withProperty("server.port", "0").withProperty("management.server.port", "-1");
        assertThatNoException().isThrownBy(this::start);
    }

    private void start() {
        new PortsAtStart()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
