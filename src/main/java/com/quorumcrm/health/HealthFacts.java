package com.quorumcrm.health;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an account and its subsidiaries, as far as the viewer may see it.
 *
 * @param daysSinceTouch null when nobody ever called, met or wrote to them
 * @param troubled open deals whose close date has passed or that have been in their stage for too long
 * @param engaged people of theirs who took part in something within the last 60 days
 * @param won within the last year; likewise {@code lost}
 * @param partial whether there are deals that the viewer may not see
 */
public record HealthFacts(
        @Nullable Integer daysSinceTouch,
        int openDeals,
        int troubled,
        int engaged,
        int won,
        int lost,
        int overdueTasks,
        boolean partial) {}
