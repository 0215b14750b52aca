package com.quorumcrm.exchange;

import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says why rows are refused, in the language of whoever imports. */
@Component
class RefusalWords {

    private final MessageSource messages;

    RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(List<Breach> breaches, Viewer viewer) {
        return breaches.stream()
                .map(breach -> of(breach.code(), viewer, breach.arguments().toArray()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    String of(String code, Viewer viewer, Object... arguments) {
        return of(code, viewer.locale(), arguments);
    }

    String of(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }

    /** What the database refused by a rule that only it can see. */
    String of(DataAccessException refused, Viewer viewer) {
        var constraint = constraint(refused);
        var known = constraint == null
                ? null
                : messages.getMessage("exchange.refused." + constraint, null, null, viewer.locale());
        return known != null ? known : of("exchange.refused.other", viewer);
    }

    private static @Nullable String constraint(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null
                ? cause.getServerErrorMessage().getConstraint()
                : null;
    }
}
