package com.quorumcrm.leads;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to, word by word, and when.
 *
 * @param at null only where there is no text
 */
@Embeddable
public record LeadConsent(
        @Column(name = "consent_text") @Nullable String text,
        @Column(name = "consent_at") @Nullable Instant at) {

    public LeadConsent {
        text = Text.lines(text);
        at = text == null ? null : at;
    }

    public static LeadConsent none() {
        return new LeadConsent(null, null);
    }

    void check(Rules rules) {
        rules.atMost("consentText", text, 2000).that(text == null || at != null, "consentAt", "kernel.rule.required");
    }
}
