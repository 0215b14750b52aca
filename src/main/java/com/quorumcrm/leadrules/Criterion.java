package com.quorumcrm.leadrules;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What a rule asks of a lead.
 *
 * @param value words with commas between, or a number; empty where the test needs none
 */
public record Criterion(LeadTrait trait, TraitTest test, String value) {

    public Criterion {
        value = Text.lineOrEmpty(value);
    }

    boolean holds(LeadTraits lead) {
        return test.holds(lead.of(trait), value);
    }

    /** In the words that the score shows. */
    String words(MessageSource messages, Locale locale) {
        var name = messages.getMessage(trait.label(), null, locale);
        return messages.getMessage("leadrules.says." + test.key(), new Object[] {name, value}, locale);
    }

    void check(String field, Rules rules) {
        rules.that(!test.needsValue() || !value.isEmpty(), field, "kernel.rule.required")
                .atMost(field, value, 300)
                .that(
                        !test.isOfNumbers()
                                || value.isEmpty()
                                || TraitTest.number(value).isPresent(),
                        field,
                        "leadrules.rule.number");
    }
}
