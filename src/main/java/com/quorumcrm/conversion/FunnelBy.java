package com.quorumcrm.conversion;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.leads.LeadReferrer;
import java.util.stream.Stream;

/** By what leads are put together to see what becomes of them. */
public enum FunnelBy {
    SOURCE("source"),
    CAMPAIGN("campaign"),
    REFERRER("referrer"),
    CHANNEL("channel");

    private final String key;

    FunnelBy(String key) {
        this.key = key;
    }

    /** As in URLs, and the name of the filter of the list of leads. */
    public String key() {
        return key;
    }

    /** The message key of its name. */
    public String label() {
        return "conversion.by." + key;
    }

    String sql(Scope scope) {
        return switch (this) {
            case SOURCE -> "l.source";
            case CAMPAIGN -> "l.campaign";
            case REFERRER -> LeadReferrer.sql("l", scope);
            case CHANNEL -> "lower(l.channel)";
        };
    }

    /** @throws NotUnderstood when there is none of this key */
    public static FunnelBy of(String key) {
        return Stream.of(values())
                .filter(by -> by.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("by", "conversion.by.unknown", key));
    }
}
