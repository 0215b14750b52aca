package com.quorumcrm.signin;

import com.quorumcrm.platform.Secrets;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often something may be tried, counted in the database for all nodes together. */
@Component
public class RateLimits {

    private static final DelayParameters UNTOLD = new DelayParameters(20, Duration.ofSeconds(1));
    private static final int REMEMBERED = 10_000;

    private final ProxyManager<Long> buckets;
    private final Map<String, Bucket> quick = new Remembered();
    private final TimeMeter meter;
    private final JdbcClient jdbc;
    private final Clock clock;

    RateLimits(DataSource database, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.meter = new ClockMeter(clock);
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("rate_limit_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(meter)
                .build();
    }

    /**
     * So many times in each period, which begins with the first time.
     *
     * @param key names what is counted; only a hash of it is stored
     */
    public Bucket of(String key, long times, Duration period) {
        return buckets.getProxy(id(key), configuration(times, period));
    }

    private static Supplier<BucketConfiguration> configuration(long times, Duration period) {
        var limit = Bandwidth.builder()
                .capacity(times)
                .refillIntervally(times, period)
                .build();
        var configuration = BucketConfiguration.builder().addLimit(limit).build();
        return () -> configuration;
    }

    /**
     * The same for things that are counted often: the database is asked now and then, so that several nodes together
     * may let through a few more.
     */
    public Bucket quick(String key, long times, Duration period) {
        synchronized (quick) {
            return quick.computeIfAbsent(
                    key,
                    k -> buckets.builder()
                            .withOptimization(new DelayOptimization(UNTOLD, NopeOptimizationListener.INSTANCE, meter))
                            .build(id(k), configuration(times, period)));
        }
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

    private static final class Remembered extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
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
