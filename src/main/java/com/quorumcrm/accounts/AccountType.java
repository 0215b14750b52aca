package com.quorumcrm.accounts;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.Locale;
import java.util.stream.Stream;

/** What a company is to us. */
public enum AccountType {
    PROSPECT,
    CUSTOMER,
    PARTNER,
    RESELLER,
    AFFILIATE,
    COMPETITOR,
    OTHER;

    /** As in URLs and in the API: {@code prospect}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String label() {
        return "accounts.type." + key();
    }

    /** @throws NotUnderstood when there is no such type */
    public static AccountType of(String key) {
        return Stream.of(values())
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("type", "accounts.type.unknown", key));
    }
}
