package com.quorumcrm.signin;

import com.quorumcrm.platform.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What tokens look like: {@code qrm_}, 43 random letters and digits (256 bits), and six that check the rest, so that
 * scanners for leaked secrets know one when they see it and a mistyped one costs no query.
 */
final class TokenText {

    static final int HINT = 8;

    private static final String PREFIX = "qrm_";
    private static final int RANDOM = 43;
    private static final Pattern SHAPE = Pattern.compile("qrm_([0-9A-Za-z]{43})([0-9A-Za-z]{6})");

    private TokenText() {}

    static String next() {
        var random = Secrets.base62(RANDOM);
        return PREFIX + random + check(random);
    }

    static boolean isOne(String text) {
        var match = SHAPE.matcher(text);
        return match.matches() && check(match.group(1)).equals(match.group(2));
    }

    private static String check(String random) {
        var sum = new CRC32();
        sum.update(random.getBytes(StandardCharsets.US_ASCII));
        return Secrets.base62(sum.getValue(), 6);
    }
}
