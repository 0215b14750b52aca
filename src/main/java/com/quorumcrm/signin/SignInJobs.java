package com.quorumcrm.signin;

import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is cleaned up by the clock. */
@Configuration(proxyBeanMethods = false)
class SignInJobs {

    @Bean
    RecurringJob rateLimitCleaning(RateLimits limits) {
        return new RecurringJob("identity.rate-limits", "0 17 * * * *", ZoneOffset.UTC, limits::clean);
    }

    @Bean
    RecurringJob idempotencyCleaning(IdempotencyKeys keys) {
        return new RecurringJob("identity.idempotency-keys", "0 27 * * * *", ZoneOffset.UTC, keys::clean);
    }
}
