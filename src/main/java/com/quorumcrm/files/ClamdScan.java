package com.quorumcrm.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a clamd, the daemon of ClamAV, which reads the content from us ({@code INSTREAM}). */
final class ClamdScan implements VirusScan {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;

    private final String host;
    private final int port;
    private final int timeoutMillis;

    /** @param address as {@code clamav:3310} */
    ClamdScan(String address, Duration timeout) {
        var colon = address.lastIndexOf(':');
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    @Override
    public boolean isClean(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), timeoutMillis);
            socket.setSoTimeout(timeoutMillis);
            send(content, socket);
            return understood(answer(socket));
        }
    }

    private static void send(InputStream content, Socket socket) throws IOException {
        var output = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK_BYTES));
        output.write(COMMAND);
        var chunk = new byte[CHUNK_BYTES];
        for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (read > 0) {
                output.writeInt(read);
                output.write(chunk, 0, read);
            }
        }
        output.writeInt(0);
        output.flush();
    }

    private static String answer(Socket socket) throws IOException {
        var bytes = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return new String(bytes, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private static boolean understood(String answer) throws IOException {
        if (answer.endsWith(" OK")) {
            return true;
        }
        if (answer.endsWith(" FOUND")) {
            return false;
        }
        throw new IOException("The virus scanner says: " + answer);
    }
}
