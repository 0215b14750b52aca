package com.quorumcrm.deallists;

import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for deals by the clock. */
@Configuration(proxyBeanMethods = false)
class OpportunityJobs {

    @Bean
    RecurringJob foldOpportunitySums(KeptSums sums) {
        return new RecurringJob("opportunities.fold-sums", "0 */5 * * * *", ZoneOffset.UTC, sums::fold);
    }

    @Bean
    RecurringJob correctOpportunitySums(KeptSums sums) {
        return new RecurringJob("opportunities.correct-sums", "0 40 2 * * *", ZoneOffset.UTC, sums::correct);
    }
}
