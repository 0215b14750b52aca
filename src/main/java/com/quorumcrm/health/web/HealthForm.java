package com.quorumcrm.health.web;

import com.quorumcrm.health.HealthReason;
import com.quorumcrm.kernel.RuleBroken;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The weights as they were typed. */
record HealthForm(
        @Nullable String touch,
        @Nullable String deals,
        @Nullable String contacts,
        @Nullable String results,
        @Nullable String tasks) {

    static HealthForm of(Map<HealthReason, Integer> weights) {
        return new HealthForm(
                text(weights, HealthReason.TOUCH),
                text(weights, HealthReason.DEALS),
                text(weights, HealthReason.CONTACTS),
                text(weights, HealthReason.RESULTS),
                text(weights, HealthReason.TASKS));
    }

    Map<HealthReason, Integer> weights() {
        var weights = new EnumMap<HealthReason, Integer>(HealthReason.class);
        weights.put(HealthReason.TOUCH, number("touch", touch));
        weights.put(HealthReason.DEALS, number("deals", deals));
        weights.put(HealthReason.CONTACTS, number("contacts", contacts));
        weights.put(HealthReason.RESULTS, number("results", results));
        weights.put(HealthReason.TASKS, number("tasks", tasks));
        return weights;
    }

    private static String text(Map<HealthReason, Integer> weights, HealthReason reason) {
        return Integer.toString(weights.getOrDefault(reason, 0));
    }

    private static int number(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken(field, "health.rule.number");
        }
    }
}
