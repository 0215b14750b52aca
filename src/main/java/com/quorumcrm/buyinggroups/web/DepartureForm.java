package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.kernel.RuleBroken;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's last day, as it was typed.
 *
 * @param version null to take the person as they are
 */
record DepartureForm(@Nullable String lastDay, @Nullable Long version) {

    LocalDate day() {
        try {
            return LocalDate.parse(lastDay == null ? "" : lastDay);
        } catch (DateTimeParseException noDay) {
            throw new RuleBroken("lastDay", "buyinggroups.rule.day");
        }
    }

    long version(long present) {
        return version == null ? present : version;
    }
}
