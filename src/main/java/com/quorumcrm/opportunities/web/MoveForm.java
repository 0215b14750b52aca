package com.quorumcrm.opportunities.web;

import com.quorumcrm.opportunities.DealField;
import com.quorumcrm.opportunities.OpportunityView;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A move of a deal with what it lacked for it; fields that were not asked for are null.
 *
 * @param stage the key of the stage to which it goes
 * @param pipeline the key of the pipeline to which it goes, null to stay in its own
 * @param checks the items of check-lists that are ticked
 * @param back the page from which the move was begun, null for the deal's own
 */
record MoveForm(
        @Nullable String stage,
        @Nullable String pipeline,
        @Nullable Long version,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String closeDate,
        @Nullable String nextStep,
        @Nullable String nextStepOn,
        @Nullable String source,
        @Nullable String description,
        @Nullable Set<String> checks,
        @Nullable String back) {

    static MoveForm of(OpportunityView deal, @Nullable String pipeline, String stage, @Nullable String back) {
        return new MoveForm(
                stage,
                pipeline,
                deal.version(),
                null,
                deal.currency().getCurrencyCode(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                back);
    }

    MoveForm to(String key) {
        return new MoveForm(
                key,
                pipeline,
                version,
                amount,
                currency,
                closeDate,
                nextStep,
                nextStepOn,
                source,
                description,
                checks,
                back);
    }

    String target() {
        return stage == null ? "" : stage;
    }

    /** A form without a version fits no deal. */
    long expected() {
        return version == null ? -1 : version;
    }

    Set<String> ticked() {
        return checks == null ? Set.of() : checks;
    }

    /** Where to go when the deal has moved; nowhere else than among deals. */
    String next(OpportunityView deal) {
        return back != null && back.startsWith("/opportunities/board")
                ? back
                : deal.id().ref().url();
    }

    /** What was typed, as a merge patch of the deal. */
    ObjectNode patch(Locale locale) {
        var patch = JsonNodeFactory.instance.objectNode();
        put(patch, DealField.CLOSE_DATE, closeDate);
        put(patch, DealField.NEXT_STEP, nextStep);
        put(patch, DealField.NEXT_STEP_ON, nextStepOn);
        put(patch, DealField.SOURCE, source);
        put(patch, DealField.DESCRIPTION, description);
        if (amount != null && !amount.isBlank()) {
            var money = JsonNodeFactory.instance
                    .objectNode()
                    .put("amount", Amounts.plain(DealField.AMOUNT.property(), amount, locale))
                    .put("currency", currency == null ? "" : currency);
            patch.set(DealField.AMOUNT.property(), money);
        }
        return patch;
    }

    private static void put(ObjectNode patch, DealField field, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            patch.put(field.property(), typed.strip());
        }
    }
}
