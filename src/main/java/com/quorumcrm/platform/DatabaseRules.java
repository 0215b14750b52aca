package com.quorumcrm.platform;

import com.quorumcrm.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in words which rule of the database stood against a change. */
public final class DatabaseRules {

    private final Map<String, RuleBroken.Breach> breaches;

    /** @param breaches what is told, by the constraint that stood against it */
    public DatabaseRules(Map<String, RuleBroken.Breach> breaches) {
        this.breaches = breaches;
    }

    public static RuleBroken.Breach breach(String field, String code) {
        return new RuleBroken.Breach(field, code, List.of());
    }

    /** Runs a change and its flush; what the database refuses for a reason that people can mend becomes a broken rule. */
    public void translate(Runnable change) {
        try {
            change.run();
        } catch (DataIntegrityViolationException refused) {
            var breach = breaches.get(constraint(refused));
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
}
