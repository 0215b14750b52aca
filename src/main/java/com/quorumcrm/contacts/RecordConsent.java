package com.quorumcrm.contacts;

import com.quorumcrm.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keep what a person has said about a channel; what they said before stays known.
 *
 * @param on the day they said it, null for today
 */
public record RecordConsent(
        ContactId contact,
        Consent.Channel channel,
        Consent.State state,
        @Nullable LocalDate on,
        @Nullable String source) {

    public RecordConsent {
        source = Text.line(source);
    }
}
