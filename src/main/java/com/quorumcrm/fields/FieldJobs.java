package com.quorumcrm.fields;

import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for custom fields by the clock. */
@Configuration(proxyBeanMethods = false)
class FieldJobs {

    @Bean
    RecurringJob eraseCustomFields(FieldErasure erasure) {
        return new RecurringJob("fields.erase", "0 20 3 * * *", ZoneOffset.UTC, erasure::erase);
    }
}
