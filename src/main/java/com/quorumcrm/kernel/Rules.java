package com.quorumcrm.kernel;

import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rules that a change breaks, so that all of them are told at once. */
public final class Rules {

    private final List<Breach> breaches = new ArrayList<>();

    /** @param code the message key of what is told when the rule is broken */
    public Rules that(boolean holds, @Nullable String field, String code, Object... arguments) {
        if (!holds) {
            breaches.add(new Breach(field, code, List.of(arguments)));
        }
        return this;
    }

    public Rules required(String field, @Nullable Object value) {
        return that(value != null && !(value instanceof String text && text.isBlank()), field, "kernel.rule.required");
    }

    /** Counted as the database counts: in characters, not in halves of them. */
    public Rules atMost(String field, @Nullable String value, int length) {
        return that(
                value == null || value.codePointCount(0, value.length()) <= length, field, "kernel.rule.long", length);
    }

    /** An id in another system. */
    public Rules externalId(String system, String id) {
        required("externalIds." + system, id);
        required("externalIds", system);
        atMost("externalIds", system, 40);
        return atMost("externalIds." + system, id, 120);
    }

    public List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    /** @throws RuleBroken when any rule was broken */
    public void enforce() {
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }
}
