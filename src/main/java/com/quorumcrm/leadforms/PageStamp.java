package com.quorumcrm.leadforms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * When a form was shown, signed so that nobody can make one up.
 *
 * @param nonce tells two showings from each other
 */
record PageStamp(UUID nonce, Instant at) {

    private static final String ALGORITHM = "HmacSHA256";

    String signed(String secret) {
        var text = nonce + "." + at.getEpochSecond();
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(text, secret));
    }

    /** Empty when it is not one of ours. */
    static Optional<PageStamp> read(@Nullable String signed, String secret) {
        var parts = signed == null ? new String[0] : signed.split("\\.", 3);
        if (parts.length < 3 || signed == null || signed.length() > 200) {
            return Optional.empty();
        }
        try {
            var stamp = new PageStamp(UUID.fromString(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
            var same = MessageDigest.isEqual(
                    stamp.signed(secret).getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8));
            return same ? Optional.of(stamp) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] mac(String text, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
