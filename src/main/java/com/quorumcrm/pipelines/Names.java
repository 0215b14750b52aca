package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.RuleBroken;

/** What a pipeline, a stage or a reason may be called. */
final class Names {

    static final int LONGEST = 80;

    private Names() {}

    static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new RuleBroken("name", "pipelines.name.empty");
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw new RuleBroken("name", "pipelines.name.long", LONGEST);
        }
        return stripped;
    }
}
