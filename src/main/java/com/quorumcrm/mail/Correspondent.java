package com.quorumcrm.mail;

import com.quorumcrm.kernel.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is named in the head of a mail. The address is as it was found, and may be none that works.
 *
 * @param address at most 320 characters
 */
public record Correspondent(String address, @Nullable String name) {

    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_NAME = 200;

    public Correspondent {
        address = cut(Text.lineOrEmpty(address), LONGEST_ADDRESS);
        var line = Text.line(name);
        name = line == null || line.equalsIgnoreCase(address) ? null : cut(line, LONGEST_NAME);
    }

    /** To compare with. */
    String folded() {
        return address.toLowerCase(Locale.ROOT);
    }

    /** The name where there is one. */
    public String label() {
        return name == null ? address : name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
