package com.quorumcrm.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells the encoding of a file from its bytes: byte order mark, zero bytes, valid UTF-8, and for the rest which reading
 * makes words of the text. A library knows the frequencies of letters; for the few words of a table they say little, so
 * it only tips the scales.
 */
final class EncodingDetection {

    private static final List<Charset> LIKELY = List.of(
            Charset.forName("windows-1252"), Charset.forName("windows-1251"), Charset.forName("GB18030"), thai());

    private static final double TIP = 0.25;

    private EncodingDetection() {}

    /** Reads the stream to its end, however long it is. */
    static Charset of(InputStream bytes) throws IOException {
        var sample = ByteSample.of(bytes);
        var marked = mark(sample.start());
        if (marked != null) {
            return marked;
        }
        if (sample.zerosAtEven() + sample.zerosAtOdd() > 0) {
            return sample.zerosAtOdd() > sample.zerosAtEven() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return sample.utf8() ? StandardCharsets.UTF_8 : readable(sample.foreign());
    }

    private static @Nullable Charset mark(byte[] start) {
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(start, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset readable(byte[] foreign) {
        var library = library(foreign);
        if (library != null
                && !LIKELY.contains(library)
                && decode(foreign, library).isPresent()) {
            return library;
        }
        return LIKELY.stream()
                .max(Comparator.comparingDouble(
                        candidate -> plausibility(foreign, candidate) + (candidate.equals(library) ? TIP : 0)))
                .orElseThrow();
    }

    private static double plausibility(byte[] foreign, Charset candidate) {
        return decode(foreign, candidate)
                .map(text -> WordPlausibility.of(text, candidate))
                .orElse(-2.0);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException impossible) {
            return Optional.empty();
        }
    }

    private static @Nullable Charset library(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        if (name == null || !Charset.isSupported(name)) {
            return name != null && name.startsWith("TIS") ? thai() : null;
        }
        return switch (name) {
            // mistakes it for the other Cyrillic code page, which no table program writes any more
            case "MACCYRILLIC" -> Charset.forName("windows-1251");
            case "TIS620" -> thai();
            default -> Charset.forName(name);
        };
    }

    private static Charset thai() {
        return Charset.forName("x-windows-874");
    }
}
