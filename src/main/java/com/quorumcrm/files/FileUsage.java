package com.quorumcrm.files;

import com.quorumcrm.kernel.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what all files take within the quota: two uploads side by side wait for each other here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FileUsage {

    private final JdbcClient jdbc;
    private final FileSettings settings;

    FileUsage(JdbcClient jdbc, FileSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @throws RuleBroken when there is no room for it */
    void take(String name, long bytes) {
        var taken = jdbc.sql("update file_usage set bytes = bytes + :bytes where bytes + :bytes <= :quota")
                .param("bytes", bytes)
                .param("quota", settings.quota().toBytes())
                .update();
        if (taken == 0) {
            throw new RuleBroken(
                    "file", "files.rule.full", name, settings.quota().toMegabytes());
        }
    }

    void give(long bytes) {
        jdbc.sql("update file_usage set bytes = greatest(bytes - :bytes, 0)")
                .param("bytes", bytes)
                .update();
    }
}
