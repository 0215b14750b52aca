package com.quorumcrm.web;

import com.quorumcrm.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One fact, changed where it stands. */
public record FactForm(
        @Nullable String value,
        @Nullable String currency,
        @Nullable Long version) {

    public FactForm {
        value = value == null || value.isBlank() ? null : value.strip();
    }

    public long changedOn() {
        return version == null ? -1 : version;
    }

    /**
     * The change as a merge patch of the record.
     *
     * @throws RuleBroken when a number is none
     */
    public ObjectNode patch(Fact fact) {
        var patch = JsonNodeFactory.instance.objectNode();
        if (value == null) {
            return patch.putNull(fact.key());
        }
        return switch (fact.control()) {
            case NUMBER -> patch.put(fact.key(), number(fact.key(), value));
            case FLAG -> patch.put(fact.key(), value.equals("true"));
            case MONEY -> patch.set(fact.key(), money(value));
            default -> patch.put(fact.key(), value);
        };
    }

    private ObjectNode money(String amount) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", amount)
                .put("currency", currency == null ? "" : currency);
    }

    private static int number(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new RuleBroken(key, "web.fact.number");
        }
    }
}
