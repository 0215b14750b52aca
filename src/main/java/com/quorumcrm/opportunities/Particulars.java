package com.quorumcrm.opportunities;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said about a deal without anything following from it. */
@Embeddable
record Particulars(
        String name,
        @Enumerated(EnumType.STRING) OpportunityType type,
        @Nullable String source,
        @Enumerated(EnumType.STRING) Channel channel,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable String description) {

    static Particulars of(OpportunityDetails details) {
        return new Particulars(
                details.name(),
                details.type(),
                details.source(),
                details.channel(),
                details.nextStep(),
                details.nextStepOn(),
                details.description());
    }

    OpportunityDetails details(
            AccountId account, @Nullable Money amount, @Nullable LocalDate closeDate, Outlook outlook) {
        return new OpportunityDetails(
                account,
                name,
                amount,
                closeDate,
                outlook.overriddenProbability(),
                outlook.probabilityReason(),
                outlook.overriddenCategory(),
                type,
                source,
                channel,
                nextStep,
                nextStepOn,
                description);
    }
}
