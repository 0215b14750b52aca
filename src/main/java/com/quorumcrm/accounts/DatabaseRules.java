package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in words which rule of the database stood against a change. */
final class DatabaseRules {

    private static final Map<String, RuleBroken.Breach> BREACHES = Map.of(
            "account_no_circle", breach("parentId", "accounts.rule.circle"),
            "contact_no_circle", breach("reportsToId", "accounts.rule.reportsCircle"),
            "account_external_id_pkey", breach("externalIds", "accounts.rule.externalIdTaken"),
            "contact_external_id_pkey", breach("externalIds", "accounts.rule.externalIdTaken"));

    private DatabaseRules() {}

    /** Runs a change and its flush; what the database refuses for a reason that people can mend becomes a broken rule. */
    static void translate(Runnable change) {
        try {
            change.run();
        } catch (DataIntegrityViolationException refused) {
            var breach = BREACHES.get(constraint(refused));
            if (breach == null) {
                throw refused;
            }
            throw new RuleBroken(List.of(breach));
        }
    }

    private static String constraint(DataIntegrityViolationException refused) {
        return refused.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null
                ? nullToEmpty(cause.getServerErrorMessage().getConstraint())
                : "";
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static RuleBroken.Breach breach(String field, String code) {
        return new RuleBroken.Breach(field, code, List.of());
    }
}
