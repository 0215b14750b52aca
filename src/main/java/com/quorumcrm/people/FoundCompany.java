package com.quorumcrm.people;

/**
 * Makes an empty Quorum somebody's.
 *
 * @param organisation the settings; readable defaults and locale are kept as they are
 * @param password chosen by the first administrator
 */
public record FoundCompany(
        String organisation,
        String currency,
        String zone,
        int fiscalFirstMonth,
        String name,
        String email,
        String password) {

    /** Never writes the password into a log. */
    @Override
    public String toString() {
        return "FoundCompany";
    }
}
