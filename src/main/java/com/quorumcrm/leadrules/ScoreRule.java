package com.quorumcrm.leadrules;

/** Gives a lead points, or takes them, where it meets a criterion. */
public record ScoreRule(Criterion criterion, int points) {

    static final int MOST = 1000;
}
