package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.web.BodyIds;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A company in the form of a person; dates are text, so that what cannot be read is shown again. */
record PlaceRow(
        @Nullable String accountId,
        @Nullable String title,
        @Nullable String department,
        @Nullable String from,
        @Nullable String to) {

    static PlaceRow of(Affiliation place) {
        return new PlaceRow(
                place.account().toString(), place.title(), place.department(), text(place.from()), text(place.to()));
    }

    Affiliation affiliation(int at, boolean first) {
        var account = BodyIds.required("affiliations", String.valueOf(accountId), AccountId::of);
        var field = "affiliations[%d].".formatted(at);
        return new Affiliation(account, title, department, date(field + "from", from), date(field + "to", to), first);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new RuleBroken(field, "contacts.rule.date");
        }
    }
}
