package com.quorumcrm.leads;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.opportunities.Channel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead came from.
 *
 * @param source as in {@code Website} or {@code Trade fair}
 * @param utmSource what the address of our page said, likewise the other four
 * @param referrerUrl the page from which they came to ours
 * @param referredBy who sent them, when that is somebody we know
 * @param referredByName who sent them, in words
 */
@Embeddable
public record LeadOrigin(
        @Nullable String source,
        @Nullable String campaign,
        @Enumerated(EnumType.STRING) Channel channel,
        @Nullable String utmSource,
        @Nullable String utmMedium,
        @Nullable String utmCampaign,
        @Nullable String utmTerm,
        @Nullable String utmContent,
        @Nullable String referrerUrl,

        @EmbeddedColumnNaming("referred_by_%s") @Nullable ContactId referredBy,
        @Nullable String referredByName) {

    public LeadOrigin {
        source = Text.line(source);
        campaign = Text.line(campaign);
        utmSource = Text.line(utmSource);
        utmMedium = Text.line(utmMedium);
        utmCampaign = Text.line(utmCampaign);
        utmTerm = Text.line(utmTerm);
        utmContent = Text.line(utmContent);
        referrerUrl = Text.line(referrerUrl);
        referredByName = Text.line(referredByName);
    }

    /** Direct, and nothing else known. */
    public static LeadOrigin of(@Nullable String source, @Nullable String campaign) {
        return new LeadOrigin(source, campaign, Channel.DIRECT, null, null, null, null, null, null, null, null);
    }

    public LeadOrigin by(Channel way, @Nullable ContactId contact, @Nullable String name) {
        return new LeadOrigin(
                source,
                campaign,
                way,
                utmSource,
                utmMedium,
                utmCampaign,
                utmTerm,
                utmContent,
                referrerUrl,
                contact,
                name);
    }

    void check(Rules rules) {
        rules.atMost("source", source, 80)
                .atMost("campaign", campaign, 120)
                .atMost("utmSource", utmSource, 120)
                .atMost("utmMedium", utmMedium, 120)
                .atMost("utmCampaign", utmCampaign, 120)
                .atMost("utmTerm", utmTerm, 120)
                .atMost("utmContent", utmContent, 120)
                .atMost("referrerUrl", referrerUrl, 500)
                .atMost("referredByName", referredByName, 200);
    }
}
