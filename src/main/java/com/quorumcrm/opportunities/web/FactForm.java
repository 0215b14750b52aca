package com.quorumcrm.opportunities.web;

import com.quorumcrm.opportunities.web.Fact.Control;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One fact, changed where it stands. */
record FactForm(
        @Nullable String value,
        @Nullable String currency,
        @Nullable Long version) {

    FactForm {
        value = value == null || value.isBlank() ? null : value.strip();
    }

    /** The change as a merge patch of the deal. */
    ObjectNode patch(Fact fact, Locale locale) {
        var patch = JsonNodeFactory.instance.objectNode();
        if (value == null) {
            return patch.putNull(fact.key());
        }
        if (fact.control() == Control.MONEY) {
            var amount = JsonNodeFactory.instance
                    .objectNode()
                    .put("amount", Amounts.plain("amount", value, locale))
                    .put("currency", currency == null ? "" : currency);
            return patch.set(fact.key(), amount);
        }
        return patch.put(fact.key(), value);
    }
}
