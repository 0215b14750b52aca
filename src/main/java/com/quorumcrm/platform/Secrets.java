package com.quorumcrm.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Makes what must not be guessed, and the hashes under which it is kept. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

    private Secrets() {}

    /** At least {@code length} times 5.9 random bits. */
    public static String base62(int length) {
        var text = new StringBuilder(length);
        RANDOM.ints(length, 0, BASE62.length).forEach(digit -> text.append(BASE62[digit]));
        return text.toString();
    }

    /** Writes a number with a fixed count of digits. */
    public static String base62(long number, int digits) {
        var text = new char[digits];
        var rest = number;
        for (var i = digits - 1; i >= 0; i--) {
            text[i] = BASE62[(int) (rest % BASE62.length)];
            rest /= BASE62.length;
        }
        return new String(text);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
