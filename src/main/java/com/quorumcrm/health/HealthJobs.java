package com.quorumcrm.health;

import com.quorumcrm.platform.JobHandler;
import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthJobs {

    /** Reckons it anew, because something else counts. */
    static final String RECKON = "health.reckon";

    record Reckoning(String why) {}

    @Bean
    RecurringJob reckonHealth(KeptHealth health) {
        return new RecurringJob("health.nightly", "0 50 3 * * *", ZoneOffset.UTC, health::reckonAll);
    }

    @Bean
    JobHandler<Reckoning> reckonHealthAnew(KeptHealth health) {
        return new JobHandler<>() {

            @Override
            public String name() {
                return RECKON;
            }

            @Override
            public Class<Reckoning> payloadType() {
                return Reckoning.class;
            }

            @Override
            public void run(Reckoning reckoning) {
                health.reckonAll();
            }
        };
    }
}
