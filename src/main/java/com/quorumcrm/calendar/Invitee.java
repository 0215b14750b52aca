package com.quorumcrm.calendar;

import com.quorumcrm.kernel.UserId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited to a meeting, or can be.
 *
 * @param address where the invitation goes
 * @param colleague null for people of customers
 */
public record Invitee(
        String address,
        String name,
        @Nullable UserId colleague,
        boolean invited,
        @Nullable Answer answer) {

    /** What somebody who is invited has said. */
    public enum Answer {
        ACCEPTED,
        DECLINED;

        /** The message key. */
        public String label() {
            return "calendar.answer." + name().toLowerCase(Locale.ROOT);
        }
    }
}
