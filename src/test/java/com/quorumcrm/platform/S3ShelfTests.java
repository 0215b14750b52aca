package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that keeps what it is given under the path it is given for, as a store does that speaks S3. */
class S3ShelfTests {

    private static final String BUCKET = "/quorum";

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private HttpServer server;
    private FileStore files;

    @BeforeEach
    void aStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        files = new FileStore(new S3Shelf(new FileStoreSettings(
                "quorum",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "us-east-1",
                "key",
                "secret",
                true)));
    }

    @AfterEach
    void noStore() {
        server.stop(0);
    }

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        var stored = files.save(content("hello"), 5);
        assertThat(stored.size()).isEqualTo(5);
        assertThat(files.size(stored.key())).isEqualTo(5);
        assertThat(files.has(stored.key())).isTrue();
        assertThat(kept).containsOnlyKeys(BUCKET + "/files/" + stored.key());
        try (var opened = files.open(stored.key())) {
            assertThat(opened).hasContent("hello");
        }
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() {
        assertThatExceptionOfType(FileTooLarge.class).isThrownBy(() -> files.save(content("123456"), 5));
        assertThat(kept).isEmpty();
    }

    @Test
    void forgetsADeletedFile() {
        var key = files.save(content("hello"), 5).key();
        files.delete(key);
        assertThat(files.has(key)).isFalse();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> files.open(key));
    }

    @Test
    void tellsWhatItHas() {
        var key = files.save(content("hello"), 5).key();
        var told = new ArrayList<String>();
        files.forEachBefore(Instant.parse("2020-01-02T00:00:00Z"), told::addAll);
        files.forEachBefore(Instant.parse("2019-12-31T00:00:00Z"), told::addAll);
        assertThat(told).containsExactly(key);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> put(path, exchange);
                case "DELETE" -> delete(path, exchange);
                case "HEAD" -> exchange.sendResponseHeaders(head(path, exchange), -1);
                default -> get(path, exchange);
            }
        }
    }

    private void put(String path, HttpExchange exchange) throws IOException {
        kept.put(path, exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(200, -1);
    }

    private void delete(String path, HttpExchange exchange) throws IOException {
        kept.remove(path);
        exchange.sendResponseHeaders(204, -1);
    }

    private int head(String path, HttpExchange exchange) {
        var content = kept.get(path);
        if (content != null) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
        }
        return content == null ? 404 : 200;
    }

    private void get(String path, HttpExchange exchange) throws IOException {
        var isList = path.equals(BUCKET) || path.equals(BUCKET + "/");
        var content = isList ? list().getBytes(StandardCharsets.UTF_8) : kept.get(path);
        if (content == null) {
            content = "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, content.length);
        } else {
            exchange.sendResponseHeaders(200, content.length);
        }
        exchange.getResponseBody().write(content);
    }

    private String list() {
        return kept.keySet().stream()
                .map(path -> "<Contents><Key>%s</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified></Contents>"
                        .formatted(path.substring(BUCKET.length() + 1)))
                .collect(Collectors.joining(
                        "", "<ListBucketResult><IsTruncated>false</IsTruncated>", "</ListBucketResult>"));
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
