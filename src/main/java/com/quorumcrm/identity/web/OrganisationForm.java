package com.quorumcrm.identity.web;

import com.quorumcrm.identity.ChangeOrganisation;
import com.quorumcrm.identity.Organisation;
import com.quorumcrm.identity.Readable;
import com.quorumcrm.web.Typed;
import org.jspecify.annotations.Nullable;

/** The settings that hold for everybody, as they are typed. */
record OrganisationForm(
        @Nullable String organisation,
        @Nullable String currency,
        @Nullable String zone,
        @Nullable String locale,
        @Nullable Integer fiscalFirstMonth,
        @Nullable String fiscalPattern,
        @Nullable Readable accountsReadable,
        @Nullable Readable opportunitiesReadable,
        @Nullable Long version) {

    static OrganisationForm of(Organisation settings) {
        return new OrganisationForm(
                settings.name(),
                settings.currency().getCurrencyCode(),
                settings.zone().getId(),
                settings.locale().toLanguageTag(),
                settings.calendar().firstMonth().getValue(),
                settings.calendar().pattern().name(),
                settings.accountsReadable(),
                settings.opportunitiesReadable(),
                settings.version());
    }

    ChangeOrganisation command() {
        return new ChangeOrganisation(
                Typed.text(organisation),
                Typed.text(currency),
                Typed.text(zone),
                Typed.text(locale),
                fiscalFirstMonth == null ? 0 : fiscalFirstMonth,
                Typed.text(fiscalPattern),
                orPrivate(accountsReadable),
                orPrivate(opportunitiesReadable),
                Typed.version(version));
    }

    private static Readable orPrivate(@Nullable Readable chosen) {
        return chosen == null ? Readable.PRIVATE : chosen;
    }
}
