package com.quorumcrm.buyinggroups;

import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoverageJob {

    @Bean
    RecurringJob renewCoverage(CoverageRenewal renewal) {
        return new RecurringJob("buyinggroups.coverage", "0 20 2 * * *", ZoneOffset.UTC, renewal::renewAll);
    }
}
