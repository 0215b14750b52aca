package com.quorumcrm.people;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells which rule of the database stood against a change. */
final class Constraints {

    private Constraints() {}

    static @Nullable String name(DataIntegrityViolationException violated) {
        return violated.getMostSpecificCause() instanceof PSQLException refused
                        && refused.getServerErrorMessage() instanceof ServerErrorMessage message
                ? message.getConstraint()
                : null;
    }
}
