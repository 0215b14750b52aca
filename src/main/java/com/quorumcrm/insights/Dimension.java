package com.quorumcrm.insights;

/** By what deals are told apart. */
public enum Dimension {
    OWNER("cast(v.owner_id as text)"),
    TYPE("o.type"),
    CHANNEL("o.channel"),
    SOURCE("o.source");

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    /** On a deal {@code o} in the state {@code v}. */
    String sql() {
        return sql;
    }
}
