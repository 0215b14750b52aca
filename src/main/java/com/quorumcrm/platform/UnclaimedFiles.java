package com.quorumcrm.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes what crashes and refusals have left in the store: files a day old that no module claims. */
@Configuration(proxyBeanMethods = false)
class UnclaimedFiles {

    private static final Logger log = LoggerFactory.getLogger(UnclaimedFiles.class);
    private static final Duration AGE = Duration.ofHours(24);

    private final FileStore store;
    private final ObjectProvider<FileClaims> claims;
    private final Clock clock;

    UnclaimedFiles(FileStore store, ObjectProvider<FileClaims> claims, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.clock = clock;
    }

    @Bean
    RecurringJob deleteUnclaimedFiles() {
        return new RecurringJob("platform.unclaimed-files", "0 50 3 * * *", ZoneOffset.UTC, this::delete);
    }

    void delete() {
        store.forEachBefore(clock.instant().minus(AGE), this::deleteUnclaimed);
    }

    private void deleteUnclaimed(List<String> keys) {
        var unclaimed = new HashSet<>(keys);
        claims.forEach(claim -> unclaimed.removeAll(claim.among(keys)));
        unclaimed.forEach(key -> {
            log.info("Deleting file {}, which nothing needs", key);
            store.delete(key);
        });
    }
}
