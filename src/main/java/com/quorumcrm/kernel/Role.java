package com.quorumcrm.kernel;

/** A bundle of permissions; a person may hold several, and they add up. */
public enum Role {
    REP,
    /** A rep with people below. */
    MANAGER,
    /** Reads everything that is not private, changes nothing but own forecast adjustments. */
    EXECUTIVE,
    /** Sales operations: pipelines, products, quotas, imports, every record; nobody's security. */
    OPS,
    ADMIN
}
