package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How likely a deal is won and how far the forecast counts on it: as its stage says, or as somebody knows better.
 *
 * @param probabilityReason why the probability is not the stage's, null when it is
 */
@Embeddable
public record Outlook(
        BigDecimal probability,
        @Nullable String probabilityReason,
        @Enumerated(EnumType.STRING) ForecastCategory category,
        @Column(name = "category_overridden") boolean categoryOverridden) {

    public static Outlook of(Stage stage) {
        return new Outlook(stage.probability(), null, stage.category(), false);
    }

    static Outlook of(Stage stage, OpportunityDetails details) {
        var probability = details.probability();
        var category = details.category();
        return new Outlook(
                probability == null ? stage.probability() : probability,
                details.probabilityReason(),
                category == null ? stage.category() : category,
                category != null);
    }

    static Outlook won() {
        return new Outlook(BigDecimal.ONE, null, ForecastCategory.CLOSED, false);
    }

    static Outlook lost() {
        return new Outlook(BigDecimal.ZERO, null, ForecastCategory.OMITTED, false);
    }

    @Nullable
    BigDecimal overriddenProbability() {
        return probabilityReason == null ? null : probability;
    }

    @Nullable
    ForecastCategory overriddenCategory() {
        return categoryOverridden ? category : null;
    }

    /** In another stage; what somebody knew better stays. */
    public Outlook in(Stage stage) {
        return new Outlook(
                probabilityReason == null ? stage.probability() : probability,
                probabilityReason,
                categoryOverridden ? category : stage.category(),
                categoryOverridden);
    }
}
