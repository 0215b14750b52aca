package com.quorumcrm.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in. */
final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private Browser(URI address) {
        this.address = address;
    }

    /** How long an answer took, and how much there was of it. */
    record Answer(long nanos, int bytes) {}

    static Browser signedIn(URI address, String email, String password) {
        var browser = new Browser(address);
        browser.readToken("/login");
        var signedIn = browser.send(browser.form("/login", Map.of("username", email, "password", password)));
        var next = signedIn.headers().firstValue("Location").orElse("");
        if (signedIn.statusCode() != 302 || next.contains("/login")) {
            throw new IllegalStateException(
                    "%s could not sign in: %d %s".formatted(email, signedIn.statusCode(), next));
        }
        browser.readToken("/");
        return browser;
    }

    private void readToken(String path) {
        var page = send(get(path)).body();
        var found = TOKEN.matcher(new String(page, StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IllegalStateException("No form on " + path);
        }
        token = found.group(1);
    }

    Answer open(String path) {
        return timed(get(path), 200);
    }

    Answer post(String path, Map<String, String> fields) {
        return timed(form(path, fields), 302);
    }

    private Answer timed(HttpRequest request, int expected) {
        var started = System.nanoTime();
        var response = send(request);
        var nanos = System.nanoTime() - started;
        if (response.statusCode() != expected && response.statusCode() != 303) {
            throw new IllegalStateException("%s answered %d".formatted(request.uri(), response.statusCode()));
        }
        return new Answer(nanos, response.body().length);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "text/html")
                .build();
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
