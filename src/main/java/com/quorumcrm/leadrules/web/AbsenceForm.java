package com.quorumcrm.leadrules.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which somebody is away, as they are typed. */
record AbsenceForm(
        @Nullable String personId,
        @Nullable String from,
        @Nullable String to) {

    @Nullable
    LocalDate first() {
        return day("from", from);
    }

    @Nullable
    LocalDate last() {
        return day("to", to);
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        var text = Text.line(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new RuleBroken(field, "leadrules.rule.date");
        }
    }
}
