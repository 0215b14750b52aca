package com.quorumcrm.signin.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a secret without telling it. */
final class Digest {

    private Digest() {}

    static String of(String secret) {
        return HexFormat.of().formatHex(of(secret.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
