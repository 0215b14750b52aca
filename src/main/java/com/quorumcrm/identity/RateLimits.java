package com.quorumcrm.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often something may be tried, counted in the database for all nodes together. */
@Component
public class RateLimits {

    private final ProxyManager<Long> buckets;
    private final JdbcClient jdbc;
    private final Clock clock;

    RateLimits(DataSource database, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("rate_limit_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(new ClockMeter(clock))
                .build();
    }

    /** @param key names what is counted; only a hash of it is stored */
    public BucketProxy of(String key, long times, Duration period) {
        var limit =
                Bandwidth.builder().capacity(times).refillGreedy(times, period).build();
        var configuration = BucketConfiguration.builder().addLimit(limit).build();
        return buckets.getProxy(id(key), () -> configuration);
    }

    /** Forgets what has filled up again. */
    void clean() {
        jdbc.sql("delete from rate_limit_bucket where expires_at < :now")
                .param("now", clock.millis())
                .update();
    }

    private static long id(String key) {
        return ByteBuffer.wrap(Secrets.sha256(key)).getLong();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
