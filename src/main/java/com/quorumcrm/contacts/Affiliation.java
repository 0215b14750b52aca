package com.quorumcrm.contacts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a company, kept when they move on.
 *
 * @param from null when unknown
 * @param to the last day, null while they are there
 * @param primary the person belongs to this company first; who may see the company may see the person
 */
@Embeddable
public record Affiliation(
        @EmbeddedColumnNaming("account_%s") AccountId account,
        @Nullable String title,
        @Nullable String department,
        @Column(name = "valid_from") @Nullable LocalDate from,
        @Column(name = "valid_to") @Nullable LocalDate to,
        @Column(name = "is_primary") boolean primary) {

    public Affiliation {
        title = Text.line(title);
        department = Text.line(department);
    }

    /** The person's only place. */
    public static Affiliation at(AccountId account, @Nullable String title) {
        return new Affiliation(account, title, null, null, null, true);
    }

    /** Where they are no more after a day. */
    public Affiliation until(LocalDate lastDay) {
        return new Affiliation(account, title, department, from, lastDay, primary);
    }

    public boolean isOver(LocalDate today) {
        return to != null && to.isBefore(today);
    }

    Affiliation as(boolean first) {
        return new Affiliation(account, title, department, from, to, first);
    }

    /** Keeps an end that it has already. */
    Affiliation endedBefore(LocalDate day, Rules rules) {
        var last = to == null || !to.isBefore(day) ? day.minusDays(1) : to;
        rules.that(from == null || !from.isAfter(last), "on", "contacts.rule.period");
        return new Affiliation(account, title, department, from, last, false);
    }

    void check(String field, Rules rules) {
        rules.atMost(field + ".title", title, 120);
        rules.atMost(field + ".department", department, 120);
        rules.that(from == null || to == null || !from.isAfter(to), field + ".to", "contacts.rule.period");
    }
}
