package com.quorumcrm.partners;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Since when and until when two companies work together, and what else is to be known of it. */
@Embeddable
public record PartnerTerms(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String note) {

    public PartnerTerms {
        note = Text.lines(note);
    }

    void check(Rules rules) {
        rules.atMost("note", note, 500)
                .that(isOfOurTime(since), "since", "partners.rule.date")
                .that(isOfOurTime(until), "until", "partners.rule.date")
                .that(since == null || until == null || !until.isBefore(since), "until", "partners.rule.until");
    }

    private static boolean isOfOurTime(@Nullable LocalDate day) {
        return day == null || day.getYear() >= 1800 && day.getYear() < 2200;
    }
}
