package com.quorumcrm.leadrules;

import com.quorumcrm.kernel.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the versions of rules that are replaced together. */
@Component
class RuleSets {

    static final String SCORE = "SCORE";
    static final String ASSIGNMENT = "ASSIGNMENT";

    private final JdbcClient jdbc;

    RuleSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version(String set) {
        return jdbc.sql("select version from lead_rule_set where name = :set")
                .param("set", set)
                .query(Long.class)
                .single();
    }

    /** @throws Stale when they are at another version by now */
    void advance(String set, long version) {
        var advanced = jdbc.sql(
                        "update lead_rule_set set version = version + 1 where name = :set and version = :version")
                .param("set", set)
                .param("version", version)
                .update();
        if (advanced == 0) {
            throw new Stale(version(set));
        }
    }
}
