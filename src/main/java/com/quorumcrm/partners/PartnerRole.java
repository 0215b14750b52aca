package com.quorumcrm.partners;

import java.util.Optional;
import java.util.stream.Stream;

/** What a company is to another, seen from the first of them. */
public enum PartnerRole {
    RESELLER_OF("resellerOf", PartnerKind.RESELLS, true),
    RESOLD_BY("resoldBy", PartnerKind.RESELLS, false),
    REFERRER_OF("referrerOf", PartnerKind.REFERRED, true),
    REFERRED_BY("referredBy", PartnerKind.REFERRED, false),
    SUPPLIER_OF("supplierOf", PartnerKind.SUPPLIES, true),
    SUPPLIED_BY("suppliedBy", PartnerKind.SUPPLIES, false),
    IMPLEMENTER_OF("implementerOf", PartnerKind.IMPLEMENTS, true),
    IMPLEMENTED_BY("implementedBy", PartnerKind.IMPLEMENTS, false);

    private final String key;
    private final PartnerKind kind;
    private final boolean active;

    PartnerRole(String key, PartnerKind kind, boolean active) {
        this.key = key;
        this.kind = kind;
        this.active = active;
    }

    /** As in forms and in the API. */
    public String key() {
        return key;
    }

    /** A message key: what stands between the names of the two. */
    public String label() {
        return "partners.role." + key;
    }

    PartnerKind kind() {
        return kind;
    }

    /** Does the first company do it for the second, rather than the other way round? */
    boolean isActive() {
        return active;
    }

    static PartnerRole of(PartnerKind kind, boolean active) {
        return Stream.of(values())
                .filter(role -> role.kind == kind && role.active == active)
                .findFirst()
                .orElseThrow();
    }

    public static Optional<PartnerRole> of(String key) {
        return Stream.of(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
