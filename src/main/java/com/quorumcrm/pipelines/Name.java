package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.List;
import java.util.stream.Stream;

/** What a pipeline, a stage or a reason may be called. */
final class Name {

    static final int LONGEST = 80;

    private Name() {}

    /** @throws RuleBroken on {@code name} when it is empty or too long */
    static String checked(String name) {
        var breaches = breaches("name", name).toList();
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
        return name.strip();
    }

    static Stream<Breach> breaches(String field, String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            return Stream.of(new Breach(field, "pipelines.name.empty", List.of()));
        }
        return stripped.codePointCount(0, stripped.length()) <= LONGEST
                ? Stream.empty()
                : Stream.of(new Breach(field, "pipelines.name.long", List.of(LONGEST)));
    }
}
