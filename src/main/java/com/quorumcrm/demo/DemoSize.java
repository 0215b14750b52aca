package com.quorumcrm.demo;

/**
 * How many records there are of each kind.
 *
 * @param reps people who own deals
 */
record DemoSize(int opportunities, int accounts, int contacts, int reps) {

    /** In a company to look at, buying groups have many people. */
    private static final int MANY_PEOPLE = 800;

    private static final int DEALS_OF_A_REP = 1100;
    /** From here on it is a set to measure with, and has enough reps to work in it at once. */
    private static final int LARGE = 5000;

    private static final int REPS_OF_A_LARGE_SET = 20;

    /** Five deals and two contacts for an account, as in a company that has used its CRM for years. */
    static DemoSize of(int opportunities) {
        return new DemoSize(
                opportunities,
                Math.max(1, opportunities / 5),
                Math.max(opportunities * 2 / 5, Math.min(MANY_PEOPLE, opportunities * 8 / 5)),
                Math.max(opportunities / DEALS_OF_A_REP, opportunities < LARGE ? 0 : REPS_OF_A_LARGE_SET));
    }
}
