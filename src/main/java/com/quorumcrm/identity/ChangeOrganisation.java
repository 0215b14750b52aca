package com.quorumcrm.identity;

/** Sets what holds for everybody, as somebody typed it. */
public record ChangeOrganisation(
        String name,
        String currency,
        String zone,
        String locale,
        int fiscalFirstMonth,
        String fiscalPattern,
        Readable accountsReadable,
        Readable opportunitiesReadable,
        long version) {}
