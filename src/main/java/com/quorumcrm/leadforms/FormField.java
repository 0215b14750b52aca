package com.quorumcrm.leadforms;

import java.util.Optional;
import java.util.stream.Stream;

/** What a form can ask for, in the order in which it does. */
public enum FormField {
    FIRST_NAME("firstName", "text", "given-name", 80),
    LAST_NAME("lastName", "text", "family-name", 120),
    EMAIL("email", "email", "email", 254),
    PHONE("phone", "tel", "tel", 40),
    COMPANY("company", "text", "organization", 200),
    TITLE("title", "text", "organization-title", 120),
    COUNTRY("country", "text", "country-name", 80),
    WEBSITE("website", "text", "url", 300),
    INDUSTRY("industry", "text", "off", 80),
    EMPLOYEES("employees", "text", "off", 12),
    REFERRED_BY("referredByName", "text", "off", 200),
    MESSAGE("message", "area", "off", 4000);

    private final String key;
    private final String control;
    private final String autocomplete;
    private final int longest;

    FormField(String key, String control, String autocomplete, int longest) {
        this.key = key;
        this.control = control;
        this.autocomplete = autocomplete;
        this.longest = longest;
    }

    /** The name of its parameter. */
    public String key() {
        return key;
    }

    /** The type of its input, or {@code area}. */
    public String control() {
        return control;
    }

    /** What browsers fill it with. */
    public String autocomplete() {
        return autocomplete;
    }

    /** In characters. */
    public int longest() {
        return longest;
    }

    /** The message key of its name. */
    public String label() {
        return "leadforms.field." + key;
    }

    public static Optional<FormField> of(String key) {
        return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
