package com.quorumcrm.looks;

import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookJobs {

    @Bean
    RecurringJob forgetLooks(Looks looks) {
        return new RecurringJob("looks.forget", "0 50 3 * * *", ZoneOffset.UTC, looks::forget);
    }
}
