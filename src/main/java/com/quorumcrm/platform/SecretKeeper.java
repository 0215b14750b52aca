package com.quorumcrm.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what has to be kept as it is, such as passwords for other systems: AES-GCM under a key that is not in the
 * database. The key is {@code quorum.secret-key}, or else lies in the data folder from the first secret on.
 *
 * <p>What was encrypted begins with the key's id, so that it is known when a key is another one.
 */
@Component
public class SecretKeeper {

    private static final String FILE = "secret.key";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String given;
    private final Path data;
    private final SecureRandom random = new SecureRandom();
    private byte @Nullable [] key;

    SecretKeeper(@Value("${quorum.secret-key:}") String given, @Value("${quorum.data}") Path data) {
        this.given = given.strip();
        this.data = data;
    }

    /** The secret was encrypted under another key, or is damaged: it has to be given anew. */
    public static final class SecretLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SecretLost(@Nullable Throwable cause) {
            super("A secret cannot be read with the key at hand", cause);
        }
    }

    /** @param use what it is for; it can be read for the same use only */
    public byte[] seal(String secret, String use) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, use).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length)
                    .put(id())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @throws SecretLost when it was sealed under another key or for another use */
    public String open(byte[] sealed, String use) {
        if (sealed.length < ID_BYTES + NONCE_BYTES || !Arrays.equals(Arrays.copyOf(sealed, ID_BYTES), id())) {
            throw new SecretLost(null);
        }
        var nonce = Arrays.copyOfRange(sealed, ID_BYTES, ID_BYTES + NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce, use);
            var from = ID_BYTES + NONCE_BYTES;
            return new String(cipher.doFinal(sealed, from, sealed.length - from), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException damaged) {
            throw new SecretLost(damaged);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String use) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] id() {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key()), ID_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private synchronized byte[] key() {
        var known = key;
        if (known == null) {
            known = given.isEmpty() ? stored() : read(given, "quorum.secret-key");
            key = known;
        }
        return known;
    }

    private byte[] stored() {
        var file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(Path file) throws IOException {
        var made = new byte[KEY_BYTES];
        random.nextBytes(made);
        Files.createDirectories(data);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, DataFolder.privateTo("rw-------"))) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(made)));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
        DataFolder.force(data);
    }

    private static byte[] read(String text, String where) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException(where + " is no key: it has to be 32 bytes in base64", noBase64);
        }
        throw new IllegalStateException(where + " is no key: it has to be 32 bytes in base64");
    }
}
