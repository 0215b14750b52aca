package com.quorumcrm.signin.web;

import com.quorumcrm.people.Profile.Chosen;
import com.quorumcrm.web.Typed;
import org.jspecify.annotations.Nullable;

/** What people change about themselves. */
record ProfileForm(
        @Nullable String name,
        @Nullable String locale,
        @Nullable String zone,
        @Nullable Long version) {

    static ProfileForm of(Chosen chosen) {
        return new ProfileForm(chosen.name(), chosen.locale(), chosen.zone(), chosen.version());
    }

    Chosen chosen() {
        return new Chosen(name == null ? "" : name, Typed.orNull(locale), Typed.orNull(zone), Typed.version(version));
    }
}
