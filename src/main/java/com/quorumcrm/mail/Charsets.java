package com.quorumcrm.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Makes text of bytes that may be in another encoding than they say, or say nothing. */
final class Charsets {

    private static final Charset USUAL = Charset.forName("windows-1252");

    private static final int ENOUGH_TO_GUESS = 12;

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        var named = named(declared);
        if (named.isPresent() && !isPlain(named.get())) {
            return new String(bytes, named.get());
        }
        return utf8(bytes).orElseGet(() -> new String(bytes, guess(bytes)));
    }

    /** What says that it is ASCII or UTF-8 is often something else, and can be found out. */
    private static boolean isPlain(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MimeUtility.javaCharset(name.strip())));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Few signs are no ground for a guess. */
    private static Charset guess(byte[] bytes) {
        var foreign = 0;
        for (var each : bytes) {
            foreign += each < 0 ? 1 : 0;
        }
        return foreign < ENOUGH_TO_GUESS ? USUAL : detected(bytes);
    }

    private static Charset detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 100_000));
        detector.dataEnd();
        return named(detector.getDetectedCharset()).orElse(USUAL);
    }
}
