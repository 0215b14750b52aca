package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rules that a change breaks, so that all of them are told at once. */
final class Rules {

    private final List<Breach> breaches = new ArrayList<>();

    Rules that(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            breaches.add(new Breach(field, code, List.of(arguments)));
        }
        return this;
    }

    Rules required(String field, @Nullable String value) {
        return that(value != null && !value.isBlank(), field, "opportunities.rule.required");
    }

    /** Counted as the database counts: in characters, not in halves of them. */
    Rules atMost(String field, @Nullable String value, int length) {
        return that(
                value == null || value.codePointCount(0, value.length()) <= length,
                field,
                "opportunities.rule.long",
                length);
    }

    List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    /** @throws RuleBroken when any rule was broken */
    void enforce() {
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }
}
