package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.OwnerRule;
import com.quorumcrm.kernel.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose a company would be by the rules, while it is being typed in. */
@Component
class OwnerRules {

    private final ObjectProvider<OwnerRule> rules;

    OwnerRules(ObjectProvider<OwnerRule> rules) {
        this.rules = rules;
    }

    boolean areInForce() {
        return rules.stream().anyMatch(OwnerRule::isInForce);
    }

    /** Null where no rule takes it, or where it cannot be read yet. */
    OwnerRule.@Nullable Verdict verdict(AccountForm form) {
        try {
            var details = form.details();
            return rules.stream()
                    .map(rule -> rule.verdict(details))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        } catch (Refusal halfTyped) {
            return null;
        }
    }
}
