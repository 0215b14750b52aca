package com.quorumcrm.signin.web;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Keeps the session's cookie from page to page and sends the token of the last form, as a browser does. */
class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private @Nullable String session;
    private String token = "none";

    Browser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** One that has just been shown the sign-in page and sends it filled in. */
    static Browser signedIn(MockMvcTester mvc, String email, String password) {
        var browser = new Browser(mvc);
        browser.get("/login");
        browser.post("/login", "username", email, "password", password);
        return browser;
    }

    MockHttpServletResponse get(String path, String... headers) {
        var request = mvc.get().uri(path).header("Accept", "text/html");
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    MockHttpServletResponse post(String path, String... fields) {
        return send(filled(path, fields).param("_csrf", token));
    }

    MockHttpServletResponse postWithoutToken(String path, String... fields) {
        return send(filled(path, fields));
    }

    private MockMvcRequestBuilder filled(String path, String... fields) {
        var request = mvc.post().uri(path).header("Accept", "text/html");
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private MockHttpServletResponse send(MockMvcRequestBuilder request) {
        if (session != null) {
            request.cookie(new Cookie("SESSION", session));
        }
        var response = request.exchange().getResponse();
        var cookie = response.getCookie("SESSION");
        if (cookie != null) {
            session = cookie.getMaxAge() == 0 ? null : cookie.getValue();
        }
        var found = TOKEN.matcher(body(response));
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }

    static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Nullable
    String session() {
        return session;
    }

    void bring(@Nullable String session) {
        this.session = session;
    }

    boolean isIn() {
        return get("/me").getStatus() == 200;
    }
}
