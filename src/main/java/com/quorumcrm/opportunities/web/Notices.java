package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.web.Notice;

/** Says in a notice what has no form to say it beside. */
final class Notices {

    private Notices() {}

    static Notice of(RuleBroken broken) {
        var breach = broken.breaches().getFirst();
        return Notice.problem(breach.code(), breach.arguments().toArray());
    }
}
