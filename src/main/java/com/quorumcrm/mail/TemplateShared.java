package com.quorumcrm.mail;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.Locale;
import java.util.stream.Stream;

/** Who is offered a template besides its owner. */
public enum TemplateShared {
    NOBODY,
    TEAM,
    EVERYONE;

    /** As in forms and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String label() {
        return "mail.shared." + key();
    }

    /** @throws NotUnderstood when there is none of this key */
    public static TemplateShared of(String key) {
        return Stream.of(values())
                .filter(shared -> shared.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("shared", "mail.shared.unknown", key));
    }
}
