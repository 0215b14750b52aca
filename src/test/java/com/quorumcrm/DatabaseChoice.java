package com.quorumcrm;

import java.util.function.BooleanSupplier;

/** Where the tests get their PostgreSQL from. */
enum DatabaseChoice {
    DOCKER,
    EMBEDDED;

    /**
     * @param setting {@code docker}, {@code embedded}, or {@code auto} for Docker where an engine answers and embedded
     *     where none does
     * @param dockerAnswers asked only if the answer matters
     */
    static DatabaseChoice of(String setting, BooleanSupplier dockerAnswers) {
        return switch (setting) {
            case "auto" -> dockerAnswers.getAsBoolean() ? DOCKER : EMBEDDED;
            case "docker" -> docker(dockerAnswers);
            case "embedded" -> EMBEDDED;
            default ->
                throw new IllegalArgumentException(
                        "quorum.test.database is auto, docker or embedded, but not " + setting);
        };
    }

    private static DatabaseChoice docker(BooleanSupplier dockerAnswers) {
        if (!dockerAnswers.getAsBoolean()) {
            throw new IllegalStateException("quorum.test.database is docker, but no Docker engine answers");
        }
        return DOCKER;
    }
}
