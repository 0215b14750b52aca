package com.quorumcrm.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a calendar as other programs are told of it.
 *
 * @param day as it was entered, for what has no time
 * @param start null for any time of the day
 * @param minutes how long it takes, where that is known
 */
record FeedEvent(
        UUID id,
        String title,
        @Nullable String text,
        @Nullable String place,
        LocalDate day,
        @Nullable Instant start,
        @Nullable Integer minutes,
        boolean confidential,
        boolean done,
        Instant changed,
        List<String> categories) {}
