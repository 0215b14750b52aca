package com.quorumcrm.partners;

import java.util.Locale;

/** What one company does for another. */
public enum PartnerKind {
    RESELLS,
    REFERRED,
    SUPPLIES,
    IMPLEMENTS;

    /** A message key: what the first company does for the second. */
    public String label() {
        return "partners.kind." + name().toLowerCase(Locale.ROOT);
    }
}
