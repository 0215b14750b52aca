package com.quorumcrm.leadforms.web;

import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wrong with an entry, for its page. */
record Problems(List<Breach> all) {

    /** @param field null for what concerns the whole */
    public List<Breach> of(@Nullable String field) {
        return all.stream()
                .filter(breach -> Objects.equals(breach.field(), field))
                .toList();
    }

    public boolean isNone() {
        return all.isEmpty();
    }
}
