package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.JobHandler;
import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepJob {

    static final String NAME = "duplicates.sweep";

    record Call(RecordKind kind) {}

    @Bean
    RecurringJob nightlySweep(DuplicateSweep sweep) {
        return new RecurringJob("duplicates.nightly", "0 20 2 * * *", ZoneOffset.UTC, sweep::sweepAll);
    }

    @Bean
    JobHandler<Call> requestedSweep(DuplicateSweep sweep) {
        return new JobHandler<>() {

            @Override
            public String name() {
                return NAME;
            }

            @Override
            public Class<Call> payloadType() {
                return Call.class;
            }

            @Override
            public void run(Call call) {
                sweep.sweep(call.kind());
            }
        };
    }
}
