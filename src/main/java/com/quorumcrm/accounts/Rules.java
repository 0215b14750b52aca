package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rules that a change breaks, so that all of them are told at once. */
final class Rules {

    private final List<Breach> breaches = new ArrayList<>();

    void that(boolean holds, @Nullable String field, String code, Object... arguments) {
        if (!holds) {
            breaches.add(new Breach(field, code, List.of(arguments)));
        }
    }

    void required(String field, String value) {
        that(!value.isEmpty(), field, "accounts.rule.required");
    }

    /** Counted as the database counts: in characters, not in halves of them. */
    void atMost(String field, @Nullable String value, int length) {
        that(value == null || value.codePointCount(0, value.length()) <= length, field, "accounts.rule.long", length);
    }

    void externalId(String system, String id) {
        required("externalIds." + system, id);
        that(!system.isBlank(), "externalIds", "accounts.rule.required");
        atMost("externalIds", system, 40);
        atMost("externalIds." + system, id, 120);
    }

    /** @throws RuleBroken when any rule was broken */
    void enforce() {
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }
}
