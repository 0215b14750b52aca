package com.quorumcrm.leads;

/**
 * Why a lead has some of its points.
 *
 * @param text what holds for it, in words
 */
public record ScoreReason(String text, int points) {}
