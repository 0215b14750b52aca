package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.StageCriterion.Offer;
import java.util.Optional;
import java.util.stream.Stream;

/** What every deal has that a stage can ask for. */
public enum DealField {
    AMOUNT("amount"),
    CLOSE_DATE("closeDate"),
    NEXT_STEP("nextStep"),
    NEXT_STEP_ON("nextStepOn"),
    SOURCE("source"),
    DESCRIPTION("description"),
    CONTACTS("contactIds"),
    PRODUCTS("lines");

    private final String property;

    DealField(String property) {
        this.property = property;
    }

    /** The form field and API property that holds it. */
    public String property() {
        return property;
    }

    /** The message key of its name. */
    public String label() {
        return "opportunities.gate.of." + property;
    }

    /** Whether it can be typed where a move asks for it. */
    public boolean isTyped() {
        return this != CONTACTS && this != PRODUCTS;
    }

    public static Optional<DealField> of(String property) {
        return Stream.of(values())
                .filter(field -> field.property.equals(property))
                .findFirst();
    }

    Offer offer() {
        return Offer.keyed(Criterion.field(property), label());
    }
}
