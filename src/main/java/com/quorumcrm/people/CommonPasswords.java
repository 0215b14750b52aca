package com.quorumcrm.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Passwords that anybody would try first; the list is in the program, nobody is asked over the network. */
@Component
class CommonPasswords {

    private static final String LIST = "people/common-passwords.txt";
    private static final int TELLING = 4;

    private final Set<String> known = read();

    boolean isEasilyGuessed(String password, String email, String organisation) {
        var plain = password.toLowerCase(Locale.ROOT);
        var core = core(plain);
        return known.contains(plain)
                || known.contains(core)
                || plain.equals(email.toLowerCase(Locale.ROOT))
                || isNothingBut(core, core(email.toLowerCase(Locale.ROOT).replaceFirst("@.*", "")))
                || isNothingBut(core, core(organisation.toLowerCase(Locale.ROOT)))
                || plain.chars().distinct().count() <= 2;
    }

    private static boolean isNothingBut(String core, String word) {
        return word.length() >= TELLING && core.equals(word);
    }

    /** The letters without what people put around them to please a rule: {@code Quorum-2026!} is quorum. */
    private static String core(String password) {
        return password.replaceAll("[\\s\\p{Punct}]", "")
                .replaceAll("^\\d+|\\d+$", "")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
