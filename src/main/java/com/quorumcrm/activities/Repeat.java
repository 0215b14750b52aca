package com.quorumcrm.activities;

import com.quorumcrm.kernel.NotUnderstood;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How often something is to be done again. */
public enum Repeat {
    DAILY("daily", day -> day.plusDays(1)),
    WEEKLY("weekly", day -> day.plusWeeks(1)),
    MONTHLY("monthly", day -> day.plusMonths(1)),
    YEARLY("yearly", day -> day.plusYears(1));

    private final String key;
    private final UnaryOperator<LocalDate> step;

    Repeat(String key, UnaryOperator<LocalDate> step) {
        this.key = key;
        this.step = step;
    }

    /** As in URLs and in the API. */
    public String key() {
        return key;
    }

    /** The message key of its name. */
    public String label() {
        return "activities.repeat." + key;
    }

    /** The first day after {@code today} on which it falls due again, counted from the day it was due. */
    LocalDate after(LocalDate due, LocalDate today) {
        var next = step.apply(due);
        while (!next.isAfter(today)) {
            next = step.apply(next);
        }
        return next;
    }

    /** @throws NotUnderstood when there is none of this key */
    public static Repeat of(String key) {
        return Stream.of(values())
                .filter(repeat -> repeat.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("repeats", "activities.repeat.unknown", key));
    }
}
