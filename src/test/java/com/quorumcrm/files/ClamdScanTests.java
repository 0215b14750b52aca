package com.quorumcrm.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a socket that speaks as clamd does. */
class ClamdScanTests {

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangUp() throws IOException {
        server.close();
    }

    @Test
    void passesWhatIsClean() throws Exception {
        var heard = answering("stream: OK\0");
        assertThat(scan("x".repeat(100_000))).isTrue();
        assertThat(heard.get()).isEqualTo("zINSTREAM\0" + "x".repeat(100_000));
    }

    @Test
    void findsWhatIsNot() throws IOException {
        answering("stream: Eicar-Signature FOUND\0");
        assertThat(scan("X5O!P%")).isFalse();
    }

    @Test
    void saysWhenItCannotTell() throws IOException {
        answering("INSTREAM size limit exceeded. ERROR\0");
        assertThatIOException().isThrownBy(() -> scan("much")).withMessageContaining("size limit");
        server.close();
        assertThatIOException().isThrownBy(() -> scan("hello"));
    }

    private boolean scan(String content) throws IOException {
        var scan = new ClamdScan("127.0.0.1:" + server.getLocalPort(), Duration.ofSeconds(5));
        return scan.isClean(new ByteArrayInputStream(content.getBytes(US_ASCII)));
    }

    private CompletableFuture<String> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = server.accept()) {
                var heard = heard(new DataInputStream(socket.getInputStream()));
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
                return heard;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String heard(DataInputStream input) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(input.readNBytes(10));
        for (var size = input.readInt(); size > 0; size = input.readInt()) {
            all.write(input.readNBytes(size));
        }
        return all.toString(US_ASCII);
    }
}
