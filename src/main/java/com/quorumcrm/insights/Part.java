package com.quorumcrm.insights;

/**
 * Which of the deals a number of a report counts; a condition, so that the number and the list of its deals cannot differ.
 */
public enum Part {
    OPENED("true"),
    WON("f.status = 'WON'"),
    LOST("f.status = 'LOST'"),
    OPEN("f.status = 'OPEN'"),
    /** Came to a stage or went past it. */
    REACHED("(f.status = 'WON' or f.furthest >= (select position from stage where id = cast(:key as uuid)))"),
    /** Went past a stage. */
    PASSED("(f.status = 'WON' or f.furthest > (select position from stage where id = cast(:key as uuid)))"),
    /** Is in a stage. */
    HERE("f.status = 'OPEN' and f.stage_id = cast(:key as uuid)"),
    MONTH_OPENED("f.month = :key"),
    MONTH_WON("f.month = :key and f.status = 'WON'"),
    MONTH_LOST("f.month = :key and f.status = 'LOST'"),
    MONTH_OPEN("f.month = :key and f.status = 'OPEN'"),
    REASON("f.status = 'LOST' and f.reason = :key"),
    SLICE_WON("f.status = 'WON' and f.slice = :key"),
    SLICE_LOST("f.status = 'LOST' and f.slice = :key");

    private final String sql;

    Part(String sql) {
        this.sql = sql;
    }

    /** On a row {@code f} of the facts. */
    String sql() {
        return sql;
    }
}
