package com.quorumcrm.signin.web;

import com.quorumcrm.signin.RateLimits;
import com.quorumcrm.signin.TokenUse;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How often a token may ask, and the headers that say how often it still may. */
@Component
class ApiLimit {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimits limits;
    private final Problems problems;
    private final long times;

    ApiLimit(RateLimits limits, Problems problems, @Value("${quorum.api.requests-per-minute}") long times) {
        this.limits = limits;
        this.problems = problems;
        this.times = times;
    }

    /** Answers by itself when it does not. */
    boolean allows(TokenUse use, HttpServletResponse response) throws IOException {
        var probe = limits.quick("token " + use.token(), times, PERIOD).tryConsumeAndReturnRemaining(1);
        var wait = seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        tell(probe, wait, response);
        if (!probe.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "signin.api.limit", times);
        }
        return probe.isConsumed();
    }

    private void tell(ConsumptionProbe probe, long wait, HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", "\"token\";q=%d;w=%d".formatted(times, PERIOD.toSeconds()));
        response.setHeader("RateLimit", "\"token\";r=%d;t=%d".formatted(probe.getRemainingTokens(), wait));
        response.setHeader("X-RateLimit-Limit", Long.toString(times));
        response.setHeader("X-RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader("X-RateLimit-Reset", Long.toString(wait));
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
