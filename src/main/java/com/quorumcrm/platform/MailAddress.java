package com.quorumcrm.platform;

import com.quorumcrm.kernel.Text;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's address, as in {@code Ada Lovelace <ada@example.com>}. What this type lets through is safe in a header.
 *
 * @param address at most 254 characters; the domain may be written in any script
 * @param name shown beside it
 */
public record MailAddress(String address, @Nullable String name) {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 200;
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s\\p{Cc}@<>()\\[\\]\\\\,;:\"]{1,64}@[\\p{L}\\p{N}\\p{M}]([\\p{L}\\p{N}\\p{M}.-]*)");

    /** @throws IllegalArgumentException if no mail can be sent to such an address */
    public MailAddress {
        if (!isValid(address)) {
            throw new IllegalArgumentException("Not an address for mail");
        }
        name = Text.line(name);
        name = name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    public static MailAddress of(String address) {
        return new MailAddress(address, null);
    }

    /** Reads {@code ada@example.com} or {@code Ada Lovelace <ada@example.com>}; empty if it is neither. */
    public static Optional<MailAddress> parse(String text) {
        var opening = text.lastIndexOf('<');
        if (opening < 0 || !text.stripTrailing().endsWith(">")) {
            return Optional.of(text.strip()).filter(MailAddress::isValid).map(MailAddress::of);
        }
        var address = text.stripTrailing();
        return Optional.of(address.substring(opening + 1, address.length() - 1).strip())
                .filter(MailAddress::isValid)
                .map(valid -> new MailAddress(valid, text.substring(0, opening).replace("\"", "")));
    }

    private static boolean isValid(String address) {
        if (address.length() > LONGEST || !PLAUSIBLE.matcher(address).matches()) {
            return false;
        }
        try {
            new InternetAddress(ascii(address), true).validate();
            return true;
        } catch (AddressException | IllegalArgumentException invalid) {
            return false;
        }
    }

    private static String ascii(String address) {
        var at = address.lastIndexOf('@');
        return address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
    }

    /** To compare with: servers that tell Ada from ada are not met. */
    public String folded() {
        return address.toLowerCase(Locale.ROOT);
    }

    InternetAddress forHeader() {
        try {
            var header = new InternetAddress(ascii(address));
            header.setPersonal(name, StandardCharsets.UTF_8.name());
            return header;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name == null ? address : name + " <" + address + ">";
    }
}
