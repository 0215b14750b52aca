package com.quorumcrm.duplicates;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a company is compared by. */
public record Likeness(
        @Nullable String name,
        @Nullable String website,
        @Nullable String phone) {

    private static final int SHORTEST_NAME = 3;

    public Likeness {
        name = name == null || name.strip().length() < SHORTEST_NAME ? null : name.strip();
        website = blankToNull(website);
        phone = blankToNull(phone);
    }

    public boolean isNothing() {
        return name == null && website == null && phone == null;
    }

    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("name", name);
        params.put("website", website);
        params.put("phone", phone);
        return params;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
