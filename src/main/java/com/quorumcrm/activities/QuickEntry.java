package com.quorumcrm.activities;

import com.quorumcrm.kernel.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote on one line, read as people mean it: "Call back Tue 10:00 about prices".
 *
 * @param type what its first word says, null when that says nothing
 * @param subject the line without the words that say when
 * @param on the day it is to be done on, null when none is named
 * @param at the time of that day, null when none is named
 */
public record QuickEntry(
        @Nullable ActivityType type,
        String subject,
        @Nullable LocalDate on,
        @Nullable LocalTime at) {

    /**
     * @param words what days and types are called in the language of the line
     * @param now the writer's time
     */
    public static QuickEntry read(String line, QuickWords words, ZonedDateTime now) {
        return new QuickReader(List.of(Text.lineOrEmpty(line).split(" +")), words, now).read();
    }
}
