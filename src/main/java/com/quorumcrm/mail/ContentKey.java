package com.quorumcrm.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two mails are the same, wherever each was captured. Whoever could make up one with the key of another
 * would have to know everything that is in it.
 */
final class ContentKey {

    private ContentKey() {}

    /**
     * @param sender as the mail on its way has it
     * @param mail without the addresses under which it was captured
     * @param files what is in its files
     */
    static String of(String sender, ParsedMail mail, Stream<byte[]> files) {
        var digest = digest();
        take(digest, sender);
        take(digest, mail.subject());
        take(digest, people(mail.to()));
        take(digest, people(mail.cc()));
        take(digest, mail.text());
        take(digest, mail.html());
        files.forEach(file -> take(digest, HexFormat.of().formatHex(digest().digest(file))));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Servers on the way break lines anew. */
    private static void take(MessageDigest digest, @Nullable String text) {
        var line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String people(List<Correspondent> people) {
        return String.join(
                " ", people.stream().map(Correspondent::folded).sorted().toList());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
