package com.quorumcrm.signin.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read, and can be read again. */
class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    RepeatableRequest(HttpServletRequest request) throws IOException {
        this(request, Integer.MAX_VALUE);
    }

    /** @param most no more bytes than these are read */
    RepeatableRequest(HttpServletRequest request, int most) throws IOException {
        super(request);
        this.body = request.getInputStream().readNBytes(most);
    }

    int length() {
        return body.length;
    }

    /** Of everything that makes the request: method, address and body. */
    byte[] hash() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(
                (getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return Digest.of(all.toByteArray());
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read at once");
        }
    }
}
