package com.quorumcrm.bench;

import java.util.Map;

/**
 * What a page may take at a million deals on two cores.
 *
 * @param p50 in milliseconds
 * @param p95 in milliseconds
 */
record Budget(double p50, double p95, int statements, int kilobytes) {

    private static final int LARGEST_PAGE = 60;
    private static final int ON_LISTS = 6;
    /** The session, who asks, and one for each kind of record. */
    private static final int ON_SEARCH = 7;

    private static final int ON_RECORDS = 12;

    /** Two of them note, after the page was answered, that it was looked at. */
    private static final int ON_TIMELINES = 16;

    private static final int ON_MOVES = 10;

    private static final Map<String, Budget> BY_PAGE = Map.ofEntries(
            Map.entry("list", new Budget(12, 30, ON_LISTS, LARGEST_PAGE)),
            Map.entry("list-all", new Budget(15, 40, ON_LISTS, LARGEST_PAGE)),
            Map.entry("record", new Budget(10, 25, ON_RECORDS, LARGEST_PAGE)),
            Map.entry("board", new Budget(15, 40, ON_LISTS, LARGEST_PAGE)),
            Map.entry("board-all", new Budget(25, 60, ON_LISTS, LARGEST_PAGE)),
            Map.entry("forecast", new Budget(15, 40, ON_LISTS, LARGEST_PAGE)),
            Map.entry("forecast-all", new Budget(25, 60, ON_LISTS, LARGEST_PAGE)),
            Map.entry("search-rare", new Budget(20, 50, ON_SEARCH, LARGEST_PAGE)),
            Map.entry("search-common", new Budget(20, 50, ON_SEARCH, LARGEST_PAGE)),
            Map.entry("search-typo", new Budget(20, 50, ON_SEARCH, LARGEST_PAGE)),
            Map.entry("accounts", new Budget(15, 40, ON_LISTS, LARGEST_PAGE)),
            Map.entry("account", new Budget(10, 25, ON_RECORDS, LARGEST_PAGE)),
            Map.entry("timeline", new Budget(10, 25, ON_TIMELINES, LARGEST_PAGE)),
            Map.entry("stage-move", new Budget(12, 30, ON_MOVES, LARGEST_PAGE)));

    static Budget of(String page) {
        var budget = BY_PAGE.get(page);
        if (budget == null) {
            throw new IllegalArgumentException(page);
        }
        return budget;
    }
}
