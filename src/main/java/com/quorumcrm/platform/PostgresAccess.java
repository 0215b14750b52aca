package com.quorumcrm.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * How to reach a PostgreSQL of our own: its port, and the random passwords of its administrator and of Quorum. Kept in
 * a file that only its owner may read.
 */
record PostgresAccess(int port, String administratorPassword, String password) {

    static PostgresAccess invented() throws IOException {
        return new PostgresAccess(freePort(), randomPassword(), randomPassword());
    }

    static PostgresAccess readFrom(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new PostgresAccess(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("administrator-password"),
                properties.getProperty("password"));
    }

    void writeTo(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("port", String.valueOf(port));
        properties.setProperty("administrator-password", administratorPassword);
        properties.setProperty("password", password);
        var unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(), "access", null, DataFolder.privateTo("rw-------"));
        try (var writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, "How Quorum reaches its own PostgreSQL");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The same access, on a port that nobody holds at this moment: this one if possible. */
    PostgresAccess onAFreePort() throws IOException {
        return isFree(port) ? this : new PostgresAccess(freePort(), administratorPassword, password);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "PostgreSQL on port " + port;
    }
}
