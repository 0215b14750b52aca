package com.quorumcrm.intake;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.Outlook;
import com.quorumcrm.pipelines.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal stands and since when.
 *
 * @param product of its only line
 * @param relined whether its lines are replaced by that one
 */
record Standing(
        UUID id,
        UUID owner,
        Stage stage,
        Outlook outlook,
        Instant created,
        Instant since,
        @Nullable UUID lossReason,
        CustomValues custom,
        @Nullable UUID product,
        boolean relined) {

    /** @param base the amount in the organisation's currency */
    IntakeRow row(
            IncomingOpportunity deal, OpportunityDetails details, @Nullable BigDecimal base, Currency unlessGiven) {
        var amount = details.amount();
        return new IntakeRow(
                deal.row(),
                id,
                deal.externalId(),
                details.name(),
                details.account().id(),
                owner,
                stage.pipeline().id(),
                stage.id().id(),
                stage.outcome().name(),
                created,
                since,
                amount == null
                        ? unlessGiven.getCurrencyCode()
                        : amount.currency().getCurrencyCode(),
                amount == null ? null : amount.amount(),
                base,
                details.closeDate(),
                stage.isOpen() ? null : details.closeDate(),
                outlook.probability(),
                outlook.category().name(),
                details.type().name(),
                details.source(),
                details.channel().name(),
                details.nextStep(),
                lossReason,
                details.description(),
                custom.values(),
                product,
                relined);
    }
}
