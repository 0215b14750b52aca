package com.quorumcrm.calendar;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited to a meeting, or can be.
 *
 * @param address where the invitation goes
 * @param colleague null for people of customers
 * @param proposed when they would rather meet, null for as it is
 */
public record Invitee(
        String address,
        String name,
        @Nullable UserId colleague,
        boolean invited,
        @Nullable Answer answer,
        @Nullable Instant proposed) {

    /** What somebody who is invited has said. */
    public enum Answer {
        ACCEPTED,
        DECLINED,
        TENTATIVE;

        /** How it is coloured; the word says the same. */
        public String tone() {
            return switch (this) {
                case ACCEPTED -> "good";
                case DECLINED -> "bad";
                case TENTATIVE -> "warn";
            };
        }

        /** The message key. */
        public String label() {
            return "calendar.answer." + name().toLowerCase(Locale.ROOT);
        }
    }
}
