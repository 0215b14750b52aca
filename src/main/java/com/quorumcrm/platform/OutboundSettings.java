package com.quorumcrm.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where connections may go that people ask for.
 *
 * @param internalHosts hosts of one's own network to which they may, by the names or addresses that people give
 */
@ConfigurationProperties("quorum.outbound")
record OutboundSettings(@DefaultValue List<String> internalHosts) {

    OutboundSettings {
        internalHosts = internalHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
    }
}
