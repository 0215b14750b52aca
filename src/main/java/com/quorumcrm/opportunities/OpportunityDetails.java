package com.quorumcrm.opportunities;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.platform.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a deal, whether it is opened or changed. Surrounding blanks are dropped, empty text becomes null.
 *
 * @param name at most 200 characters
 * @param amount null while unknown; of a deal with lines it is their sum, and may be left out
 * @param probability between 0 and 1; null follows the stage
 * @param probabilityReason why the probability is not the stage's, at most 300 characters
 * @param category any but {@code CLOSED}; null follows the stage
 * @param source where the deal came from, at most 80 characters
 * @param nextStep at most 200 characters
 * @param description at most 4000 characters
 */
public record OpportunityDetails(
        AccountId account,
        String name,
        @Nullable Money amount,
        @Nullable LocalDate closeDate,
        @Nullable BigDecimal probability,
        @Nullable String probabilityReason,
        @Nullable ForecastCategory category,
        OpportunityType type,
        @Nullable String source,
        Channel channel,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable String description) {

    public OpportunityDetails {
        name = Text.lineOrEmpty(name);
        probability = probability == null ? null : Rows.plain(probability);
        probabilityReason = probability == null ? null : Text.line(probabilityReason);
        source = Text.line(source);
        nextStep = Text.line(nextStep);
        description = Text.lines(description);
    }

    /** A new direct business of which no more is known yet. */
    public static OpportunityDetails of(AccountId account, String name) {
        return new OpportunityDetails(
                account,
                name,
                null,
                null,
                null,
                null,
                null,
                OpportunityType.NEW_BUSINESS,
                null,
                Channel.DIRECT,
                null,
                null,
                null);
    }

    public OpportunityDetails worth(@Nullable Money worth) {
        return new OpportunityDetails(
                account,
                name,
                worth,
                closeDate,
                probability,
                probabilityReason,
                category,
                type,
                source,
                channel,
                nextStep,
                nextStepOn,
                description);
    }

    public OpportunityDetails closing(@Nullable LocalDate day) {
        return new OpportunityDetails(
                account,
                name,
                amount,
                day,
                probability,
                probabilityReason,
                category,
                type,
                source,
                channel,
                nextStep,
                nextStepOn,
                description);
    }

    /** Instead of the stage's probability. */
    public OpportunityDetails likely(BigDecimal fraction, String reason) {
        return new OpportunityDetails(
                account,
                name,
                amount,
                closeDate,
                fraction,
                reason,
                category,
                type,
                source,
                channel,
                nextStep,
                nextStepOn,
                description);
    }

    /** Instead of the stage's category. */
    public OpportunityDetails forecastAs(ForecastCategory other) {
        return new OpportunityDetails(
                account,
                name,
                amount,
                closeDate,
                probability,
                probabilityReason,
                other,
                type,
                source,
                channel,
                nextStep,
                nextStepOn,
                description);
    }

    public void check() {
        new Rules()
                .required("name", name)
                .atMost("name", name, 200)
                .that(amount == null || !amount.isNegative(), "amount", "opportunities.rule.negative")
                .that(isFraction(probability), "probability", "opportunities.rule.probability")
                .that(
                        probability == null || probabilityReason != null,
                        "probabilityReason",
                        "opportunities.rule.reason")
                .atMost("probabilityReason", probabilityReason, 300)
                .that(category != ForecastCategory.CLOSED, "forecastCategory", "opportunities.rule.closedCategory")
                .atMost("source", source, 80)
                .atMost("nextStep", nextStep, 200)
                .atMost("description", description, 4000)
                .that(isOfOurTime(closeDate), "closeDate", "opportunities.rule.date")
                .that(isOfOurTime(nextStepOn), "nextStepOn", "opportunities.rule.date")
                .enforce();
    }

    /** Whether one of its own fields holds something. */
    public boolean holds(DealField field) {
        return switch (field) {
            case AMOUNT -> amount != null;
            case CLOSE_DATE -> closeDate != null;
            case NEXT_STEP -> nextStep != null;
            case NEXT_STEP_ON -> nextStepOn != null;
            case SOURCE -> source != null;
            case DESCRIPTION -> description != null;
            case CONTACTS, PRODUCTS -> false;
        };
    }

    public static boolean isOfOurTime(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2999);
    }

    private static boolean isFraction(@Nullable BigDecimal probability) {
        return probability == null
                || (probability.signum() >= 0
                        && probability.compareTo(BigDecimal.ONE) <= 0
                        && probability.stripTrailingZeros().scale() <= 4);
    }
}
