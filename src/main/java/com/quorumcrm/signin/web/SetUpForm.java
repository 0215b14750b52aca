package com.quorumcrm.signin.web;

import com.quorumcrm.people.FoundCompany;
import com.quorumcrm.web.Typed;
import org.jspecify.annotations.Nullable;

/** What the first administrator fills in. */
record SetUpForm(
        @Nullable String organisation,
        @Nullable String currency,
        @Nullable String zone,
        @Nullable Integer fiscalFirstMonth,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {

    static SetUpForm empty() {
        return new SetUpForm(null, "USD", "UTC", 1, null, null, null);
    }

    FoundCompany command() {
        return new FoundCompany(
                Typed.text(organisation),
                Typed.text(currency),
                Typed.text(zone),
                fiscalFirstMonth == null ? 0 : fiscalFirstMonth,
                Typed.text(name),
                Typed.text(email),
                Typed.text(password));
    }

    /** Never writes the password into a log. */
    @Override
    public String toString() {
        return "SetUpForm";
    }
}
